import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { runCli } from './runCli.ts';

const RIGHT = 'examples/typescript/client.ts';
const EVERY_TWO_SECONDS = 'examples/typescript/everyTwoSeconds.ts';
const ENDED = 'examples/replay/rate-limited.har';

/** The recording with these of its entries alone. */
function part(from: number, to: number): string {
  const har = JSON.parse(readFileSync(ENDED, 'utf8'));
  har.log.entries = har.log.entries.slice(from, to);
  const file = join(mkdtempSync(join(tmpdir(), 'pollspec-')), 'part.har');
  writeFileSync(file, JSON.stringify(har));
  return file;
}

async function replay(file: string, ...client: string[]) {
  const { code, report, out, err } = await runCli(['test', ...client, '--replay', file]);
  const results = () =>
    Object.fromEntries(
      report().results.map((result) => [result.check.replace('itwin-reality-analysis/', ''), result]),
    );
  const verdicts = () => Object.fromEntries(Object.entries(results()).map(([id, one]) => [id, one.verdict]));
  return { code, report, results, verdicts, out, err };
}

describe('a client that does what the page says', () => {
  test('passes every check that a recorded run can answer', async () => {
    const { code, report, verdicts, out } = await replay(ENDED, '--client', RIGHT);
    expect(verdicts()).toEqual({
      'parsing/any-documented-body': 'pass',
      'backoff/any-history': 'pass',
      'backoff/any-history-refused': 'pass',
      'lifecycle/any-history-ends': 'pass',
    });
    expect(code).toBe(0);
    expect(report().summary).toMatchObject({ expected: 4, emitted: 4, conforms: true });
    expect(out).toContain(`The checks were asked of the run recorded in ${ENDED} alone.`);
  });

  test('is not blamed for a recording that has no end', async () => {
    const { code, verdicts } = await replay(part(0, 2), '--client', RIGHT);
    expect(verdicts()).toEqual({ 'parsing/any-documented-body': 'pass', 'backoff/any-history': 'pass' });
    expect(code).toBe(0);
  });

  test('has shown nothing where there is nothing to wait for', async () => {
    const { results, verdicts } = await replay(part(6, 7), '--client', RIGHT);
    expect(verdicts()['backoff/any-history']).toBe('unverified');
    expect(results()['backoff/any-history']?.message).toMatch(/^no wait was seen for which the page says/);
  });

  test('passes behind an adapter as well', async () => {
    const { code, verdicts } = await replay(ENDED, '--command', 'python3 examples/python/adapter.py');
    expect(Object.values(verdicts())).toEqual(['pass', 'pass', 'pass', 'pass']);
    expect(code).toBe(0);
  });

  test('is judged by its traffic alone on any clock', async () => {
    const program = ['--exec', 'python3 examples/python/poll.py {baseUrl}', '--clock', 'real'];
    const { results } = await replay(part(6, 7), ...program, '--spec', 'itwin-reality-analysis');
    const messageOf = (id: string) => results()[id]?.message;
    expect(messageOf('backoff/any-history')).toMatch(
      /^no wait was seen .* the program ended with exit code 0$/,
    );
    expect(messageOf('lifecycle/any-history-ends')).toMatch(/^the program ended with exit code 0/);
    expect(messageOf('parsing/any-documented-body')).toMatch(/^the client is seen by its traffic alone/);
  });
});

describe('a client that asks every two seconds', () => {
  test('fails for its waits, and the command that shows it again names the recording', async () => {
    const { code, results, verdicts } = await replay(ENDED, '--client', EVERY_TWO_SECONDS);
    expect(code).toBe(1);
    expect(verdicts()).toMatchObject({
      'backoff/any-history': 'fail',
      'backoff/any-history-refused': 'unverified',
      'lifecycle/any-history-ends': 'unverified',
    });
    const waits = results()['backoff/any-history'];
    expect(waits?.message).toMatch(/\nIn the recorded run: 7 answers, the last 100 % success$/);
    const { code: again } = await runCli(wordsOf(waits?.reproduce ?? ''));
    expect(waits?.reproduce).toContain(`--replay ${ENDED}`);
    expect(again).toBe(1);
  });
});

/** What a command that a report shows hands over. */
function wordsOf(command: string): string[] {
  return command
    .replace('npx pollspec ', '')
    .split(' ')
    .map((word) => word.replaceAll("'", ''));
}

describe('what cannot be used is refused', () => {
  test.each<[string, string[], RegExp]>([
    ['a file that is none', ['--replay', 'README.md'], /expected a HAR file, which is JSON/],
    [
      'a recording of another page',
      ['--replay', ENDED, '--client', 'examples/arcgis-rest-request/client.ts'],
      /expected entries of GET …\/\{job_id\} \(arcgis-mission-job\), got 7 of other requests/,
    ],
    [
      'a check that it does not answer',
      ['--replay', ENDED, '-t', 'request/'],
      /matches none of 4 checks\. A recorded run answers .*\/parsing\/any-documented-body, /,
    ],
    ['a path beside it', ['--replay', ENDED, '--path', '1'], /^pollspec: --path 1: expected no --replay/],
  ])('%s', async (_, options, message) => {
    const client = options.includes('--client') ? [] : ['--client', RIGHT];
    const { code, err } = await runCli(['test', ...client, ...options]);
    expect(err).toMatch(message);
    expect(err).not.toMatch(/\n\s+at /);
    expect(code).toBe(2);
  });
});
