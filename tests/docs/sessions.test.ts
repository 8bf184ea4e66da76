import { execFile } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { expect, test } from 'vitest';
import { checksOf } from '../../src/check/checksOf.ts';
import { serveCommand } from '../../src/cli/serveCommand.ts';
import { testIo } from '../cli/testIo.ts';
import { codeBlocks } from './codeBlocks.ts';

const ORIGIN = 'http://127.0.0.1:4010';
const sessions = readdirSync('docs/guides').flatMap((name) =>
  codeBlocks(`docs/guides/${name}`)
    .filter(({ language }) => language === 'session')
    .map(({ text }) => ({ name, text })),
);

/** What a line prints in a shell. */
function run(line: string): Promise<string> {
  return new Promise((resolve) => execFile('sh', ['-c', line], (_error, stdout) => resolve(stdout)));
}

test.each(sessions)('a session with the mock server in $name goes as it is shown', async ({ text }) => {
  let interrupt = () => {};
  let listening: (origin: string) => void = () => {};
  const started = new Promise<string>((resolve) => {
    listening = resolve;
  });
  const io = testIo(process.cwd(), {
    onInterrupt(callback) {
      interrupt = callback;
      return () => {};
    },
    out: (printed) => listening(/listens on (http:\S+\d)/.exec(printed)?.[1] ?? ''),
  });
  const ended = serveCommand({ port: '0' }, io, { checksOf });
  const origin = await started;
  for (const step of text.split(/^\$ /m).filter((part) => part.trim() !== '')) {
    const [command = '', ...output] = step.split('\n');
    const printed = (await run(command.replaceAll(ORIGIN, origin))).replaceAll(origin, ORIGIN);
    // A line of three dots stands for what was left out.
    let from = 0;
    for (const part of output
      .join('\n')
      .split(/^\.\.\.$/m)
      .map((one) => one.trim())) {
      const at = printed.replaceAll('\r', '').indexOf(part, from);
      expect({ command, part, found: at >= 0, printed: at >= 0 || printed }).toEqual({
        command,
        part,
        found: true,
        printed: true,
      });
      from = at + part.length;
    }
  }
  interrupt();
  expect(await ended).toBe(0);
});
