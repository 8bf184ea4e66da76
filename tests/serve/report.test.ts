import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { Report } from '../../src/report/Report.ts';
import { createValidator } from '../../src/spec/createValidator.ts';
import { aServer } from './aServer.ts';

const RIGHT = {
  accept: 'application/vnd.bentley.itwin-platform.v1+json',
  authorization: 'Bearer abc.def',
  'user-agent': 'acme-sdk/2.1.0 (linux)',
};

/** Polls a job after waits of so many seconds. */
async function poll(
  { ask, time }: ReturnType<typeof aServer>,
  url: string,
  waits: number[],
  headers: Record<string, string> = RIGHT,
): Promise<void> {
  await ask(url, { headers });
  for (const seconds of waits) {
    time.seconds += seconds;
    await ask(url, { headers });
  }
}

function verdicts({ results }: Report): Record<string, string> {
  return Object.fromEntries(
    results.map(({ check, verdict }) => [check.slice(check.indexOf('/') + 1), verdict]),
  );
}

function failures(report: Report): string[] {
  return Object.entries(verdicts(report))
    .filter(([, verdict]) => verdict === 'fail')
    .map(([check]) => check);
}

describe('the report of what came in', () => {
  test('finds nothing in a client that does what the page says', async () => {
    const server = aServer();
    const restarts = await server.make({ scenario: 'backoff/restarts-every-time' });
    const limited = await server.make({ scenario: 'rate-limited' });
    await poll(server, restarts.url, [15, 30, 15, 30, 15, 30]);
    await poll(server, limited.url, [15, 5, 15]);
    const report = server.report();
    expect(failures(report)).toEqual([]);
    expect(verdicts(report)).toMatchObject({
      'request/method': 'pass',
      'request/credential-authorization': 'pass',
      'request/header-accept-value': 'pass',
      'backoff/any-history': 'pass',
      'backoff/any-history-refused': 'pass',
      'backoff/restarts-every-time': 'pass',
      'backoff/step-2': 'unverified',
      'lifecycle/quiet-after-end': 'pass',
      'parsing/example-active': 'unverified',
    });
    expect(report).toMatchObject({
      client: { name: 'acme-sdk', version: '2.1.0' },
      driver: 'traffic',
      clock: 'real',
      complete: true,
      summary: { conforms: true, fail: 0, fault: 0 },
    });
  });

  test('finds what a client asks too early, and names the job', async () => {
    const server = aServer();
    const { url, id } = await server.make({ scenario: 'backoff/step-3' });
    const other = await server.make({ scenario: 'plateau' });
    await poll(server, other.url, [15, 30]);
    await poll(server, url, [15, 15, 15, 15]);
    const report = server.report();
    expect(failures(report)).toEqual(['backoff/any-history', 'backoff/step-3']);
    const found = report.results.find(({ check }) => check.endsWith('backoff/any-history'));
    expect(found).toMatchObject({
      level: 'should',
      message: `expected a wait of 30 s after poll 2; got 15 s (job ${id}; 1 of 2 jobs)`,
      reproduce: 'npx pollspec serve --spec itwin-reality-analysis --scenario backoff/step-3',
    });
    expect(found?.timeline).toContain('15 s instead of 30 s');
    expect(report.summary.conforms).toBe(false);
  });

  test('lets a wait pass that is short by no more than the clock can tell', async () => {
    const server = aServer({ scenario: 'plateau' });
    await poll(server, '/realitydataanalysis/jobs/1/progress', [13.6, 27.1, 54.1]);
    expect(failures(server.report())).toEqual([]);
    await poll(server, '/realitydataanalysis/jobs/2/progress', [13.4]);
    expect(failures(server.report())).toEqual(['backoff/any-history']);
  });

  test('finds a Retry-After that is not kept, and requests after the end', async () => {
    const server = aServer();
    const limited = await server.make({ scenario: 'rate-limited' });
    await poll(server, limited.url, [15, 4.9]);
    const ended = await server.make({ scenario: 'failed' });
    await poll(server, ended.url, [15, 15]);
    expect(failures(server.report())).toEqual(['backoff/any-history-refused', 'lifecycle/quiet-after-end']);
  });

  test('finds what a request lacks', async () => {
    const server = aServer({ scenario: 'plateau' });
    await server.ask('/realitydataanalysis/jobs/1/progress', { method: 'POST', body: 'x=1' });
    expect(failures(server.report())).toEqual([
      'request/credential-authorization',
      'request/header-accept',
      'request/header-accept-value',
      'request/method',
      'request/no-body',
    ]);
  });

  test('takes what was preferred for no part of a wait', async () => {
    const server = aServer();
    const url = '/realitydataanalysis/jobs/1/progress';
    for (const prefer of ['code=200', 'code=404', 'code=404', 'code=404', 'code=404', 'code=404'])
      await server.ask(url, { headers: { ...RIGHT, prefer } });
    const report = server.report();
    expect(failures(report)).toEqual([]);
    expect(verdicts(report)).toMatchObject({ 'request/method': 'pass', 'lifecycle/gone': 'unverified' });
  });

  test('keeps to its schema, and is the same over HTTP', async () => {
    const server = aServer({ scenario: 'plateau' });
    await poll(server, '/realitydataanalysis/jobs/1/progress', [1]);
    await server.ask('/elsewhere');
    const { status, json } = await server.ask('/__pollspec/report');
    expect(status).toBe(200);
    const isReport = createValidator().compile(JSON.parse(readFileSync('specs/report.schema.json', 'utf8')));
    expect(isReport(json) ? [] : isReport.errors).toEqual([]);
    expect(json.results).toEqual(server.report().results);
    expect(json.run.notes).toEqual(['1 request went to no path that a page documents: GET /elsewhere.']);
  });

  test('says nothing of specs that nobody asked for', () => {
    expect(aServer().report()).toMatchObject({ specs: [], results: [], summary: { conforms: false } });
  });
});
