import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { checksOf } from '../../src/check/checksOf.ts';
import type { SmokeCommandOptions } from '../../src/cli/SmokeCommandOptions.ts';
import { smokeCommand } from '../../src/cli/smokeCommand.ts';
import { readHar } from '../../src/har/readHar.ts';
import { loadBundledSpec } from '../../src/spec/loadBundledSpec.ts';
import { jobs } from './jobs.ts';
import { StandIn, type StandInOptions } from './StandIn.ts';
import { steppedSmokeClock } from './steppedSmokeClock.ts';

const ID = 'itwin-reality-analysis';
const TOKEN = 'eyJhbGciOiJub25lIn0.a-made-up+token/that=opens~nothing';
const job = jobs[ID];
const PARAM = `jobId=${job.params.jobId}`;

/** Runs the command against a stand-in, and gives back all that it wrote. */
async function run(change?: StandInOptions['change'], more: SmokeCommandOptions = {}, onPoll?: () => void) {
  const standIn = await StandIn.start({ spec: loadBundledSpec(ID), ...job, change });
  onTestFinished(() => standIn.stop());
  const cwd = mkdtempSync(join(tmpdir(), 'pollspec-'));
  writeFileSync(join(cwd, 'ca.pem'), standIn.certificate);
  let out = '';
  let err = '';
  let interrupt = () => {};
  const clock = steppedSmokeClock();
  const options = {
    spec: ID,
    baseUrl: standIn.baseUrl,
    param: [PARAM],
    tokenEnv: 'TOKEN',
    caFile: 'ca.pem',
    json: 'report.json',
    ...more,
  };
  const code = await smokeCommand(
    options,
    {
      out: (text) => {
        out += text;
      },
      err: (text) => {
        err += text;
        if (/next poll/.test(text)) onPoll?.();
        if (onPoll !== undefined && /next poll/.test(text)) interrupt();
      },
      outIsTerminal: false,
      errIsTerminal: false,
      cwd,
      env: { TOKEN, NODE_TLS_REJECT_UNAUTHORIZED: '0' },
      onInterrupt: (callback) => {
        interrupt = callback;
        return () => {};
      },
    },
    { checksOf, openClock: () => clock },
  );
  const written = readdirSync(cwd)
    .filter((name) => name !== 'ca.pem')
    .map((name) => readFileSync(join(cwd, name), 'utf8'));
  const report = written[0] === undefined ? undefined : JSON.parse(written[0]);
  const file = (name: string) => join(cwd, name);
  return { code, out, err, written, report, file, standIn, sleptSeconds: clock.slept };
}

test('it says beforehand what it will send, sends that, and tells of each poll', async () => {
  const { code, out, err, standIn, sleptSeconds } = await run();

  const [plan = '', polls = ''] = err.split('\n\n');
  expect(plan.replaceAll(/https:\/\/127\.0\.0\.1:\d+/g, 'https://api')).toBe(
    [
      'iTwin Reality Analysis: retrieve job progress: at most 43 requests in 600 s, all to https://api',
      '  1 × GET for the job without a credential',
      '  1 × GET for a job that cannot exist (jobId 00000000-0000-4000-8000-000000000000)',
      `  then GET https://api/realitydataanalysis/jobs/${job.params.jobId}/progress`,
      '  after 15, 30, 60, 120 s, from the first again when the percentage changes, and never before Retry-After is over',
    ].join('\n'),
  );
  expect(polls.trimEnd().split('\n')).toEqual([
    '  0:00  401  for the job without a credential',
    '  0:01  404  for a job that cannot exist (jobId 00000000-0000-4000-8000-000000000000)',
    '  0:02  200  unsubmitted  0 %  next poll in 15 s',
    '  0:17  200  active  10 %  next poll in 15 s',
    '  0:32  200  active  10 %  next poll in 30 s',
    '  1:02  200  active  56.5 %  next poll in 15 s',
    '  1:17  200  success  100 %',
  ]);
  expect(sleptSeconds.reduce((sum, seconds) => sum + seconds)).toBe(77);
  expect(standIn.requests).toHaveLength(7);
  expect(standIn.requests.map(({ headers }) => headers['accept'])).toEqual(
    Array.from({ length: 7 }, () => 'application/vnd.bentley.itwin-platform.v1+json'),
  );
  expect(standIn.requests[0]?.headers['authorization']).toBeUndefined();
  expect(standIn.requests[2]?.headers['authorization']).toBe(`Bearer ${TOKEN}`);
  expect(code).toBe(0);
  expect(out).toContain('As the page says at must, should and implied, as far as it was seen.');
});

test('a job of 30 minutes is followed to its end, by the sequence of the page', async () => {
  const { sleptSeconds, code } = await run(
    (reply, { asked, poll }) =>
      asked === 'job' && poll > 2 && poll < 20
        ? { ...reply, body: { json: { progress: { state: 'active', percentage: 10 } } } }
        : reply,
    { maxWait: '1h' },
  );
  const seconds = sleptSeconds.reduce((sum, one) => sum + one);
  expect(seconds).toBeGreaterThan(1800);
  expect(code).toBe(0);
});

test('Retry-After is honoured, and what a 429 shows is judged', async () => {
  const { err, report } = await run((reply, { asked, poll }) =>
    asked === 'job' && poll === 2
      ? {
          ...reply,
          status: 429,
          headers: { ...reply.headers, 'retry-after': '77' },
          body: { json: { error: { code: 'TooManyRequests', message: 'Slow down.' } } },
        }
      : reply,
  );
  expect(err).toContain('  0:17  429  next poll in 77 s\n  1:34  200');
  const verdictOf = (id: string) =>
    report.results.find(({ check }: { check: string }) => check === `${ID}/server/${id}`);
  expect(verdictOf('retry-after-sent').verdict).toBe('pass');
  expect(verdictOf('retry-after-unit')).toMatchObject({ verdict: 'observed', reading: 'seconds' });
});

test('a redirect is reported and not followed', async () => {
  const { code, out, standIn } = await run((reply, { asked, token }) =>
    asked === 'job'
      ? { ...reply, status: 302, headers: { location: `https://elsewhere.example/?token=${token}` } }
      : reply,
  );
  expect(standIn.requests).toHaveLength(3);
  expect(out).toContain('The endpoint redirects, which is not followed. 3 requests were sent.');
  expect(out).toContain('302 to https://elsewhere.example/?token=[token]');
  expect(out).toContain('Incomplete');
  expect(code).toBe(3);
});

test('a job that is refused is told of, and nothing more is asked', async () => {
  const { code, out, standIn } = await run((reply, { asked }) =>
    asked === 'job' ? { ...reply, status: 403 } : reply,
  );
  expect(standIn.requests).toHaveLength(3);
  expect(out).toContain(
    'The endpoint refused the request for the job; is the token valid, and the job there?',
  );
  expect(code).toBe(3);
});

test('a server that only breaks connections is left after three of them', async () => {
  const { code, out, standIn } = await run((reply, { asked }) =>
    asked === 'job' ? { ...reply, fault: 'reset' } : reply,
  );
  expect(standIn.requests).toHaveLength(5);
  expect(out).toMatch(/could not be reached, or failed again and again/);
  expect(code).toBe(3);
});

test('an interrupt ends it at once, with a report of what was seen', async () => {
  const { code, out, standIn } = await run(undefined, {}, () => {});
  expect(standIn.requests).toHaveLength(3);
  expect(out).toContain('It was interrupted. 3 requests were sent.');
  expect(code).toBe(3);
});

test('when the time is over, it stops before the poll that would come too late', async () => {
  const { out, code, standIn } = await run(undefined, { maxWait: '20s' });
  expect(standIn.requests).toHaveLength(4);
  expect(out).toContain('The time was over before the job ended. 4 requests were sent.');
  expect(code).toBe(0);
});

test('what was recorded is replayed to a client', async () => {
  const { file } = await run(undefined, { record: 'run.har' });
  const { exchanges } = readHar(
    readFileSync(file('run.har'), 'utf8'),
    [loadBundledSpec(ID)],
    '--replay run.har',
  );
  const told = exchanges.map(({ sentAtSeconds, status, body }) => [
    sentAtSeconds,
    status,
    'text' in body ? JSON.parse(body.text).progress.percentage : undefined,
  ]);
  expect(told).toEqual([
    [0, 200, 0],
    [15, 200, 10],
    [30, 200, 10],
    [60, 200, 56.5],
    [75, 200, 100],
  ]);
});

test('what JSON writes in its own way is hidden as well', async () => {
  const escaped = TOKEN.replaceAll('+', '\\u002B').replaceAll('/', '\\u002F').replaceAll('=', '\\u003D');
  const { out, err, written } = await run(
    (reply, { asked }) =>
      asked === 'job'
        ? { ...reply, body: { text: `{"progress":{"state":"${escaped}","percentage":10,"${escaped}":1}}` } }
        : reply,
    { maxWait: '20s', record: 'run.har' },
  );
  const all = [out, err, ...written].join('\n');
  expect(all).not.toContain(TOKEN);
  expect(all).not.toContain(escaped);
  expect(err).toContain('[token]');
});

test('a probe that is told to wait is waited for', async () => {
  const { err } = await run((reply, { asked }) =>
    asked === 'unknown-job'
      ? { ...reply, status: 429, headers: { ...reply.headers, 'retry-after': '42.5' } }
      : reply,
  );
  expect(err).toContain('  0:01  429  for a job that cannot exist');
  expect(err).toContain('  0:43  200  unsubmitted');
});

test('an endpoint that shows no job is not green', async () => {
  const { code, out } = await run(
    (reply, { asked }) =>
      asked === 'job'
        ? { ...reply, body: { json: { error: { code: 499, message: 'Token Required' } } } }
        : reply,
    { maxWait: '20s' },
  );
  expect(out).not.toContain('As the page says');
  expect(code).toBe(3);
});

describe('certificates are verified, whatever the environment says', () => {
  test('without a CA file, one that nobody vouches for ends it', async () => {
    const { code, out, standIn } = await run(undefined, { caFile: undefined as never });
    expect(standIn.requests).toEqual([]);
    expect(out).toMatch(/self-signed|unable to verify|UNABLE_TO|SELF_SIGNED/);
    expect(code).toBe(3);
  });
});

describe('the token is nowhere in what is written', () => {
  /** A server that gives the token back in every way there is. */
  const echo: StandInOptions['change'] = (reply, { asked, token }) => {
    if (token === '') return reply;
    const body = {
      progress: { state: 'active', percentage: 10, step: `got ${token}` },
      echo: {
        plain: token,
        url: `https://x/?t=${encodeURIComponent(token)}`,
        packed: btoa(`Bearer ${token}`),
      },
    };
    return {
      ...reply,
      headers: {
        ...reply.headers,
        'x-echo': token,
        'set-cookie': `session=${token}`,
        'x-packed': Buffer.from(token).toString('base64url'),
      },
      ...(asked === 'job' && { body: { json: body } }),
    };
  };

  test('neither plain, nor as in a URL, nor in base64', async () => {
    const { out, err, written } = await run(echo, { maxWait: '60s', record: 'run.har' });
    const all = [out, err, ...written].join('\n');
    expect(written).toHaveLength(2);
    for (const form of formsOf(TOKEN)) expect(all).not.toContain(form);
    expect(all).toContain('[token]');
  });
});

/** The token in every form that is looked for; of base64, what does not depend on its neighbours. */
function formsOf(token: string): string[] {
  const packed = ['', 'a', 'ab'].map((before) =>
    Buffer.from(before + token)
      .toString('base64')
      .slice(4, -4),
  );
  return [
    token,
    encodeURIComponent(token),
    new URLSearchParams([['', token]]).toString().slice(1),
    ...packed,
    ...packed.map((text) => text.replaceAll('+', '-').replaceAll('/', '_')),
  ];
}

describe('bad input is refused with what was expected, and nothing is sent', () => {
  const good = { spec: ID, param: [PARAM], tokenEnv: 'TOKEN', baseUrl: 'https://127.0.0.1:9' };
  test.each<[string, SmokeCommandOptions, string]>([
    ['no job', { ...good, param: [] }, '--param: expected jobId=..., the job to ask for; got none.'],
    [
      'a misspelt parameter',
      { ...good, param: ['jobid=1'] },
      '--param jobid: expected one of jobId, got jobid',
    ],
    [
      'no token',
      { ...good, tokenEnv: undefined as never },
      '--token-env: expected the name of an environment variable that holds the token for Authorization; got none.',
    ],
    [
      'a variable that is not set',
      { ...good, tokenEnv: 'NOBODY' },
      '--token-env NOBODY: expected an environment variable with the token in it; it is not set.',
    ],
    ['an empty variable', { ...good, tokenEnv: 'EMPTY' }, 'it is empty.'],
    [
      'a token with a line break',
      { ...good, tokenEnv: 'BROKEN' },
      'its character 10 is a space, a line break or none of ASCII.',
    ],
    [
      'a token that is too short',
      { ...good, tokenEnv: 'SHORT' },
      'expected a token of at least 8 characters; it has 3.',
    ],
    [
      'plain HTTP to another machine',
      { ...good, baseUrl: 'http://192.0.2.1' },
      '--base-url http://192.0.2.1: expected https',
    ],
    ['no span of time', { ...good, maxWait: 'soon' }, '--max-wait: expected a time such as 90s'],
    [
      'a CA file that is none',
      { ...good, caFile: 'package.json' },
      '--ca-file package.json: expected a file with certificates in PEM',
    ],
    ['an unknown page', { ...good, spec: 'itwin' }, 'itwin'],
    [
      'a page whose address stands for any',
      { spec: 'arcgis-mission-job', param: ['job_id=1'] },
      '--base-url: expected the URL of your server',
    ],
    [
      'a token where none is documented',
      { spec: 'arcgis-mission-job', param: ['job_id=1'], baseUrl: 'https://127.0.0.1:9', tokenEnv: 'TOKEN' },
      '--token-env TOKEN: expected none',
    ],
    [
      'a step in a path for an id',
      { ...good, param: ['jobId=..'] },
      '--param jobId=..: expected an id, got a step in a path',
    ],
    [
      'one file for report and recording',
      { ...good, json: 'a.json', record: './a.json' },
      '--json, --record: expected two files, got a.json for both.',
    ],
    [
      'a password in the base URL',
      { ...good, baseUrl: 'https://me:hush@127.0.0.1' },
      'got "https://127.0.0.1/" with a user or a password.',
    ],
    ['a folder for the report', { ...good, json: 'src' }, '--json src: expected a file that can be written'],
    [
      'both kinds of clients',
      { ...good, client: 'a.ts', command: 'b' },
      '--client, --command: expected one of them, got both.',
    ],
    [
      'a client that is not there',
      { ...good, client: 'nobody.ts' },
      '--client nobody.ts: expected a file with a client',
    ],
  ])('%s', async (_, options, want) => {
    const env = { TOKEN, EMPTY: '', BROKEN: 'some-text\nand-more', SHORT: 'abc' };
    const sent: string[] = [];
    const io = {
      out: () => {},
      err: () => {},
      outIsTerminal: false,
      errIsTerminal: false,
      cwd: process.cwd(),
      env,
      onInterrupt: () => () => {},
    };
    const openSend =
      () =>
      async ({ url }: { url: string }) => {
        sent.push(url);
        return { error: 'nothing is sent' };
      };
    const error: Error = await smokeCommand(options, io, { checksOf, openSend }).then(
      () => new Error('nothing was refused'),
      (thrown) => thrown,
    );
    expect(error.name).toBe('UsageError');
    expect(error.message).toContain(want);
    expect(error.message).not.toContain(TOKEN);
    expect(sent).toEqual([]);
  });
});
