import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { checksOf } from '../../src/check/checksOf.ts';
import type { SmokeCommandOptions } from '../../src/cli/SmokeCommandOptions.ts';
import { smokeCommand } from '../../src/cli/smokeCommand.ts';
import type { Result } from '../../src/report/Report.ts';
import { createRealClock } from '../../src/smoke/createRealClock.ts';
import type { SmokeClock } from '../../src/smoke/SmokeClock.ts';
import { sendHttp } from '../../src/smoke/sendHttp.ts';
import { loadBundledSpec } from '../../src/spec/loadBundledSpec.ts';
import { jobs } from './jobs.ts';
import { StandIn, type StandInOptions } from './StandIn.ts';

const ID = 'itwin-reality-analysis';
const TOKEN = 'eyJhbGciOiJub25lIn0.a-made-up+token/that=opens~nothing';
const { params } = jobs[ID];

async function run(
  job: StandInOptions['job'],
  more: SmokeCommandOptions,
  { change, env = {} }: { change?: StandInOptions['change']; env?: Record<string, string> } = {},
) {
  const standIn = await StandIn.start({ spec: loadBundledSpec(ID), params, job, change });
  onTestFinished(() => standIn.stop());
  const json = join(mkdtempSync(join(tmpdir(), 'pollspec-')), 'report.json');
  let all = '';
  const write = (text: string) => {
    all += text;
  };
  const code = await smokeCommand(
    {
      spec: ID,
      baseUrl: standIn.baseUrl,
      param: [`jobId=${params.jobId}`],
      tokenEnv: 'TOKEN',
      json,
      ...more,
    },
    {
      out: write,
      err: write,
      outIsTerminal: false,
      errIsTerminal: false,
      cwd: process.cwd(),
      env: { ...process.env, ...env, TOKEN },
      onInterrupt: () => () => {},
    },
    {
      checksOf,
      openClock: () => hurried(createRealClock()),
      openSend: ({ userAgent }) => sendHttp({ ca: standIn.certificate, userAgent }),
    },
  );
  const text = readFileSync(json, 'utf8');
  const { results, ...report } = JSON.parse(text);
  const of = (check: string): Result => results.find((one: Result) => one.check === `${ID}/${check}`);
  return { code, all: all + text, report, of, standIn };
}

/** A clock whose sleeps are over at once, as much later as they are long. */
function hurried({ nowSeconds, date }: SmokeClock): SmokeClock {
  let aheadSeconds = 0;
  return {
    nowSeconds: () => nowSeconds() + aheadSeconds,
    date,
    async sleep(seconds) {
      aheadSeconds += seconds;
    },
  };
}

describe('a client that polls the live endpoint itself is judged by its traffic', () => {
  test('one that does what the page says fails nothing', async () => {
    const { code, report, of, standIn } = await run([{ state: 'success', percent: 100 }], {
      client: 'tests/clients/reference/index.ts',
    });
    expect(standIn.requests).toHaveLength(3);
    expect(report).toMatchObject({
      driver: 'live',
      clock: 'real',
      client: { name: 'pollspec-reference' },
      complete: true,
      summary: { fail: 0, fault: 0 },
    });
    expect(of('request/credential-authorization').verdict).toBe('pass');
    expect(of('request/path').verdict).toBe('pass');
    expect(of('server/ok-status').verdict).toBe('pass');
    expect(code).toBe(0);
  });

  test('one that does not wait is too early, and the endpoint is not to blame', async () => {
    const { code, report, of, all } = await run(
      [
        { state: 'active', percent: 10 },
        { state: 'active', percent: 10 },
        { state: 'success', percent: 100 },
      ],
      { client: 'tests/smoke/fixtures/hasty.mjs' },
    );
    expect(of('backoff/any-history')).toMatchObject({ verdict: 'fail', level: 'should' });
    expect(of('backoff/any-history').timeline).toContain('10 % active');
    expect(report.summary.byLevel.must.fail + report.summary.byLevel.implied.fail).toBe(0);
    expect(all).not.toContain(TOKEN);
    expect(code).toBe(1);
  });

  test('one that floods is cut off where no client that waits gets to', async () => {
    const { all, standIn } = await run([{ state: 'active', percent: 10 }], {
      client: 'tests/smoke/fixtures/hasty.mjs',
      maxWait: '60s',
    });
    // Two probes, and five polls at the most in a minute.
    expect(standIn.requests).toHaveLength(2 + 5);
    expect(all).toContain('1 of its requests were not passed on');
  });

  test('what it says of its failure does not tell the token', async () => {
    const { all } = await run([{ state: 'failed', percent: 10 }], {
      client: 'tests/smoke/fixtures/hasty.mjs',
    });
    expect(all).toContain('the job failed, asked with [token]');
    expect(all).not.toContain(TOKEN);
  });

  test('an adapter in any language does as well', async () => {
    const { code, report } = await run([{ state: 'success', percent: 100 }], {
      command: 'python3 examples/python/adapter.py',
    });
    expect(report).toMatchObject({ client: { language: 'python' }, summary: { fail: 0 } });
    expect(code).toBe(0);
  });

  test('a redirect is not handed on to it, so that it takes its credential nowhere else', async () => {
    const elsewhere = await StandIn.start({
      spec: loadBundledSpec(ID),
      params,
      job: [{ state: 'success', percent: 100 }],
    });
    onTestFinished(() => elsewhere.stop());
    const { code, all } = await run(
      [{ state: 'active', percent: 10 }],
      { client: 'tests/clients/reference/index.ts' },
      {
        change: (reply, { asked }) =>
          asked === 'job'
            ? { ...reply, status: 307, headers: { location: `${elsewhere.baseUrl}/steal` } }
            : reply,
      },
    );
    expect(elsewhere.requests).toEqual([]);
    expect(all).toContain('The endpoint redirects, which is not followed.');
    expect(code).toBe(3);
  });

  test('what it asks for besides says nothing of the endpoint, and nothing unsafe is passed on', async () => {
    const { of, standIn, all } = await run([{ state: 'success', percent: 100 }], {
      client: 'tests/smoke/fixtures/brings-its-own.mjs',
    });
    const sent = standIn.requests.map(({ line }) => line.replace(/\?.*/, ''));
    expect(sent).toEqual([
      `GET /realitydataanalysis/jobs/${params.jobId}/progress`,
      'GET /realitydataanalysis/jobs/00000000-0000-4000-8000-000000000000/progress',
      'GET /health',
      `GET /realitydataanalysis/jobs/${params.jobId}/progress`,
    ]);
    expect(of('server/ok-status').verdict).toBe('pass');
    expect(of('request/method').verdict).toBe('fail');
    // The credentials that it brings are no more told than the token.
    expect(all).not.toMatch(/OPAQUE-SECRET/);
  });

  test('where it never asks for the job, nothing is shown of it', async () => {
    const { code, all } = await run(
      [{ state: 'success', percent: 100 }],
      { client: 'tests/smoke/fixtures/brings-its-own.mjs' },
      { env: { ONLY_HEALTH: '1' } },
    );
    expect(all).toContain('The client came back before the job had ended.');
    expect(code).toBe(3);
  });

  test('what an adapter says before it greets does not tell the token', async () => {
    const command = `echo "no such token: $TOKEN" >&2; exit 1`;
    const error = await run([{ state: 'success', percent: 100 }], { command }).catch(
      (thrown: Error) => thrown,
    );
    expect(String(error)).toContain('no such token: [token]');
    expect(String(error)).not.toContain(TOKEN);
  });

  test('an adapter that is none is refused', async () => {
    await expect(run([{ state: 'success', percent: 100 }], { command: 'echo hello' })).rejects.toThrow(
      '--command echo hello: expected a frame',
    );
  });
});
