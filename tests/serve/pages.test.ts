import { describe, expect, test } from 'vitest';
import { aServer } from './aServer.ts';

const PATH = '/realitydataanalysis/jobs/a/progress';

describe('pages in a browser', () => {
  test.each(['http://localhost:3000', 'https://127.0.0.1', 'http://[::1]:8080', 'null'])(
    'of %s may read an answer and its headers',
    async (origin) => {
      const { ask } = aServer({ scenario: 'endless-429' });
      await ask(PATH, { headers: { origin } });
      const { headers } = await ask(PATH, { headers: { origin } });
      expect(headers).toMatchObject({
        'access-control-allow-origin': origin,
        vary: 'Origin',
        'access-control-expose-headers': expect.stringContaining('retry-after'),
      });
    },
  );

  test.each(['https://example.com', 'http://localhost.example.com', 'http://127.0.0.1.example', 'file://'])(
    'of %s may not',
    async (origin) => {
      const { ask } = aServer();
      const { headers } = await ask(PATH, { headers: { origin } });
      expect(headers).not.toHaveProperty('access-control-allow-origin');
      expect((await ask('/__pollspec/journal', { headers: { origin } })).status).toBe(403);
    },
  );

  test('are told what they may send, and that is no request of a client', async () => {
    const { ask, server } = aServer();
    const { status, headers } = await ask(PATH, {
      method: 'OPTIONS',
      headers: {
        origin: 'http://localhost:3000',
        'access-control-request-method': 'GET',
        'access-control-request-headers': 'authorization,x-own',
      },
    });
    expect(status).toBe(204);
    expect(headers).toMatchObject({
      'access-control-allow-origin': 'http://localhost:3000',
      'access-control-allow-headers': 'authorization,x-own',
      'access-control-allow-methods': expect.stringContaining('GET'),
    });
    expect(server.store.all).toEqual([]);
  });

  test('that gave this machine a name of their own reach no journal', async () => {
    const { ask } = aServer();
    expect((await ask('/__pollspec/journal', { headers: { host: 'evil.example:4010' } })).status).toBe(403);
    expect((await ask('/__pollspec/journal', { headers: { host: '[::1]:4010' } })).status).toBe(200);
  });
});

describe('what is not served', () => {
  test('is answered 599, and says what is', async () => {
    const { ask } = aServer();
    const { status, json } = await ask('/realitydataanalysis/jobs//progress');
    expect(status).toBe(599);
    expect(json.error.served).toEqual(['GET /realitydataanalysis/jobs/{jobId}/progress']);
  });

  test.each([
    ['GET', '/__pollspec/things', 404],
    ['GET', '/__pollspec/jobs', 405],
    ['DELETE', '/__pollspec/jobs', 405],
    ['POST', '/__pollspec/report', 405],
    ['GET', '/__pollspec/scenarios?spec=other', 400],
  ])('%s %s is %i', async (method, path, status) => {
    const { ask } = aServer();
    const answer = await ask(path, { method });
    expect(answer.status).toBe(status);
    expect(answer.json.error.message).toMatch(/^(nothing|expected|\?spec)/);
  });

  test('and what is: specs, routes and every scenario', async () => {
    const { ask } = aServer();
    expect((await ask('/__pollspec')).json.specs).toEqual(['itwin-reality-analysis']);
    const names = (await ask('/__pollspec/scenarios')).json.map(({ name }: { name: string }) => name);
    for (const name of [
      'progress',
      'plateau',
      'failed',
      'cancelled',
      'success',
      'gone',
      'rate-limited',
      'html-error',
      'endless-503',
      'example-200-active',
      'example-404-progressnotfound',
      'backoff/step-3',
    ])
      expect(names).toContain(name);
  });
});
