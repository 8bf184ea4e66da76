import { expect, onTestFinished, test } from 'vitest';
import { checksOf } from '../../src/check/checksOf.ts';
import { main } from '../../src/cli/main.ts';
import { workerSetup } from '../../src/run/workerSetup.ts';
import { sendHttp } from '../../src/smoke/sendHttp.ts';
import { loadBundledSpec } from '../../src/spec/loadBundledSpec.ts';
import { testIo } from '../cli/testIo.ts';
import { words } from '../helpers/words.ts';
import { jobs } from '../smoke/jobs.ts';
import { StandIn } from '../smoke/StandIn.ts';
import { steppedSmokeClock } from '../smoke/steppedSmokeClock.ts';
import { codeBlocks } from './codeBlocks.ts';

const GUIDE = 'docs/guides/smoke-test-the-live-endpoint.md';
const ID = 'itwin-reality-analysis';

test('the run of the guide goes as it is shown, where the server knows one state more', async () => {
  const spec = loadBundledSpec(ID);
  const [block] = codeBlocks(GUIDE).filter(({ language }) => language === 'smoke');
  const [, command = '', shown = ''] = /^\$ npx pollspec ([^\n]+)\n([\s\S]*)$/.exec(block?.text ?? '') ?? [];
  const { params, job } = jobs[ID];
  const queued = job.map((view, index) => (index === 2 ? { ...view, state: 'queued' } : view));
  const standIn = await StandIn.start({ spec, params, job: queued });
  onTestFinished(() => standIn.stop());
  const io = testIo(process.cwd(), { env: { ITWIN_TOKEN: 'a-made-up-token' } });
  const code = await main(words(command), io, {
    checksOf,
    setup: workerSetup,
    openClock: steppedSmokeClock,
    // The stand-in takes the place of the host that is named.
    openSend: ({ userAgent }) => {
      const send = sendHttp({ ca: standIn.certificate, userAgent });
      return ({ url, ...request }, signal, onAnswer) =>
        send({ ...request, url: url.replace(spec.baseUrl, standIn.baseUrl) }, signal, onAnswer);
    },
  });

  expect(code).toBe(1);
  const printed = `${io.printed.err}${io.printed.out}`;
  let from = 0;
  for (const part of shown.split(/^\.\.\.$/m).map((text) => text.trim())) {
    const at = printed.indexOf(part, from);
    expect({ part, printed: at >= 0 || printed }).toEqual({ part, printed: true });
    from = at + part.length;
  }
});
