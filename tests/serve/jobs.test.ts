import { describe, expect, test } from 'vitest';
import { checksOf } from '../../src/check/checksOf.ts';
import { listRows } from '../../src/cli/listRows.ts';
import { loadBundledSpecs } from '../../src/spec/loadBundledSpecs.ts';
import { aServer } from './aServer.ts';

const PATH = '/realitydataanalysis/jobs/job-1/progress';

describe('a job that nobody made', () => {
  test('goes on by the time, from its own first request', async () => {
    const { ask, time } = aServer();
    const seen: unknown[] = [];
    time.seconds = 500;
    for (const seconds of [0, 9.9, 10, 29, 30, 60, 90, 9000]) {
      time.seconds = 500 + seconds;
      seen.push((await ask(PATH)).json.progress.percentage);
    }
    expect(seen).toEqual([0, 0, 10, 10, 40, 80, 100, 100]);
  });

  test('has the scenario that the server was started with', async () => {
    const { ask } = aServer({ scenario: 'endless-503' });
    expect((await ask(PATH)).status).toBe(200);
    for (let index = 0; index < 3; index++) expect((await ask(PATH)).status).toBe(503);
  });

  test('is told from those of the other specs by its path, whatever the page calls its host', async () => {
    const { ask } = aServer({ specs: loadBundledSpecs(), scenario: 'plateau' });
    const answers = [
      await ask('/arcgis/rest/jobs/j1?f=json'),
      await ask('/contextcapture/jobs/j1/progress'),
      await ask('http://roma.example.com/v2/p/instances/i/assets/jobs/j1'),
    ];
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200]);
    const { jobs } = (await ask('/__pollspec/journal')).json;
    expect(jobs.map(({ spec }: { spec: string }) => spec)).toEqual([
      'roma-asset-job',
      'itwin-reality-modeling',
      'arcgis-mission-job',
    ]);
  });

  test('keeps an encoded slash inside its parameter', async () => {
    const { ask } = aServer();
    expect((await ask('/realitydataanalysis/jobs/a%2Fb/progress')).status).toBe(200);
    const { jobs } = (await ask('/__pollspec/journal?job=a%2Fb')).json;
    expect(jobs[0].params).toEqual({ jobId: 'a/b' });
  });
});

describe('jobs that were made', () => {
  test('do not meet: 50 of them polled at once each see their own script and journal', async () => {
    const { ask, make } = aServer();
    const scenarios = ['failed', 'gone', 'rate-limited', 'plateau', 'backoff/restarts-every-time'];
    const jobs = await Promise.all(
      Array.from({ length: 50 }, (_, index) => make({ scenario: scenarios[index % 5] ?? '' })),
    );
    expect(new Set(jobs.map(({ id }) => id)).size).toBe(50);
    const seen: string[][] = jobs.map(() => []);
    for (let poll = 0; poll < 5; poll++) {
      const answers = await Promise.all(jobs.map(({ url }) => ask(url)));
      for (const [index, { status, json }] of answers.entries())
        seen[index]?.push(
          status === 200 ? `${json.progress.percentage} ${json.progress.state}` : `${status}`,
        );
    }
    const wanted: Record<string, string[]> = {
      failed: ['10 active', '56 failed', '56 failed', '56 failed', '56 failed'],
      gone: ['10 active', '20 active', '404', '404', '404'],
      'rate-limited': ['10 active', '429', '20 active', '100 success', '100 success'],
      plateau: Array.from({ length: 5 }, () => '10 active'),
      'backoff/restarts-every-time': ['10 active', '10 active', '40 active', '40 active', '70 active'],
    };
    expect(seen).toEqual(jobs.map(({ scenario }) => wanted[scenario]));
    for (const { id, scenario } of jobs) {
      const { json } = await ask(`/__pollspec/journal?job=${id}`);
      expect(json.jobs).toHaveLength(1);
      expect(json.jobs[0]).toMatchObject({ id, scenario, requests: 5, dropped: 0 });
    }
  });

  test('are answered with id, parameters and a URL at the host that was asked', async () => {
    const { ask } = aServer({ specs: loadBundledSpecs() });
    const body = '{"spec":"roma-asset-job","scenario":"plateau","params":{"project_id":"p 1"}}';
    const { status, json, headers } = await ask('/__pollspec/jobs', {
      method: 'POST',
      body,
      headers: { host: 'localhost:4999' },
    });
    expect(status).toBe(201);
    expect(json.params).toMatchObject({ project_id: 'p 1', job_id: json.id });
    expect(json.url).toBe(
      `http://localhost:4999/v2/p%201/instances/${json.params.instance_id}/assets/jobs/${json.id}`,
    );
    expect(headers).toMatchObject({ location: json.url });
  });

  test('are forgotten when they are deleted, and begin anew when asked for again', async () => {
    const { ask, make } = aServer();
    const { id, url } = await make({ scenario: 'failed' });
    await ask(url);
    expect((await ask(`/__pollspec/jobs/${id}`, { method: 'DELETE' })).status).toBe(204);
    expect((await ask(`/__pollspec/journal?job=${id}`)).status).toBe(404);
    expect((await ask(`/__pollspec/jobs/${id}`, { method: 'DELETE' })).status).toBe(404);
    expect((await ask(url)).json.progress.state).toBe('unsubmitted');
  });

  test.each([
    ['{"scenario":"progres"}', 'body, /scenario: expected a scenario', 'progress'],
    ['{"scenario":"backoff/step3"}', 'got "backoff/step3"', 'backoff/step-3'],
    ['{"spec":"itwin-reality-analysys"}', 'body, /spec', 'itwin-reality-analysis'],
    ['{"params":{"jobid":"x"}}', 'body, /params', 'jobId'],
    ['{"scenarios":"x"}', 'expected the members', undefined],
    ['{"params":{"jobId":""}}', 'texts that are not empty', undefined],
    ['{"params":{"jobId":".."}}', 'can be part of a path', undefined],
    [String.raw`{"params":{"jobId":"\ud800"}}`, 'can be part of a path', undefined],
    ['{"scenario":7}', 'got 7', undefined],
    ['[]', 'expected a JSON object', undefined],
    ['{"scenario', 'expected JSON', undefined],
  ])('refuse %s with one error that names what is near', async (body, message, nearest) => {
    const { ask, server } = aServer();
    const { status, json } = await ask('/__pollspec/jobs', { method: 'POST', body });
    expect(status).toBe(400);
    expect(json.error.message).toContain(message);
    if (nearest !== undefined) expect(json.error.nearest[0]).toBe(nearest);
    expect(server.store.all).toEqual([]);
  });

  test('refuse what is too deep to be written out', async () => {
    const { ask } = aServer();
    const deep = `${'['.repeat(30_000)}${']'.repeat(30_000)}`;
    for (const body of [`{"params":${deep}}`, `{"spec":${deep}}`, `{"scenario":${deep}}`])
      expect((await ask('/__pollspec/jobs', { method: 'POST', body })).json.error.message).toContain(
        'got a list',
      );
  });

  test('are told which specs there are, where several are served and none was named', async () => {
    const { ask } = aServer({ specs: loadBundledSpecs() });
    const ids = loadBundledSpecs().map(({ id }) => id);
    for (const body of ['', '{"spec":"other"}']) {
      const { status, json } = await ask('/__pollspec/jobs', { method: 'POST', body });
      expect(status).toBe(400);
      expect(json.error.message).toContain(`There are: ${ids.join(', ')}.`);
    }
  });

  test('have any scenario that `pollspec list scenarios` shows, by that name', async () => {
    const specs = loadBundledSpecs();
    const { ask, make } = aServer({ specs });
    const listed = specs.flatMap((spec) => listRows('scenarios', spec, checksOf));
    for (const { id, spec } of listed)
      expect((await make({ spec, scenario: id })).id, id).toBeTypeOf('string');
    const shown: { spec: string; name: string }[] = (await ask('/__pollspec/scenarios')).json;
    expect(shown.map(({ spec, name }) => `${spec}/${name}`)).toEqual(listed.map(({ id }) => id));
  });

  test('of a check with several jobs are each its own', async () => {
    const { ask, make } = aServer();
    const bodies = await Promise.all(
      ['lifecycle/two-waits', 'lifecycle/two-waits#1', 'lifecycle/two-waits#2'].map(async (scenario) => {
        const { url } = await make({ scenario });
        return [(await ask(url)).text, (await ask(url)).text, (await ask(url)).text].join();
      }),
    );
    expect(bodies[0]).toBe(bodies[1]);
    expect(bodies[2]).not.toBe(bodies[1]);
  });
});

describe('Prefer', () => {
  test('answers that one request from the documented examples and leaves the script alone', async () => {
    const { ask, make } = aServer();
    const { url, id } = await make({ scenario: 'failed' });
    const preferred = await ask(url, { headers: { prefer: 'respond-async, code=429' } });
    expect(preferred).toMatchObject({ status: 429, headers: { 'retry-after': '30' } });
    expect((await ask(url)).json.progress.percentage).toBe(10);
    expect(
      (await ask(url, { headers: { prefer: 'code=404; example="ProgressNotFound"' } })).json.error.code,
    ).toBe('ProgressNotFound');
    expect((await ask(url, { headers: { prefer: 'respond-async' } })).json.progress.state).toBe('failed');
    const { jobs } = (await ask(`/__pollspec/journal?job=${id}`)).json;
    expect(jobs[0].journal.map(({ reply }: { reply: { index: number } }) => reply.index)).toEqual([
      -1, 0, -1, 1,
    ]);
  });

  test('of any length is read at once', async () => {
    const { ask } = aServer();
    expect((await ask(PATH, { headers: { prefer: 'a'.repeat(400_000) } })).status).toBe(200);
  });

  test.each([
    ['code=428', 'expected a status with a documented example', '429'],
    ['code=404, example=notfound', 'a documented example of 404', 'ProgressNotFound'],
  ])('%s is refused with what is near', async (prefer, message, nearest) => {
    const { ask } = aServer();
    const { status, json } = await ask(PATH, { headers: { prefer } });
    expect(status).toBe(400);
    expect(json.error.message).toContain(message);
    expect(json.error.nearest).toContain(nearest);
  });
});
