import { describe, expect, test } from 'vitest';
import { aServer } from './aServer.ts';

const pathOf = (id: string) => `/realitydataanalysis/jobs/${id}/progress`;

describe('memory is bounded, and what is dropped is counted', () => {
  test('a new job takes the place of the one that was used longest ago', async () => {
    const { ask, server, report } = aServer({ limits: { jobs: 3 }, scenario: 'plateau' });
    for (const id of ['a', 'b', 'c', 'a', 'd']) await ask(pathOf(id));
    expect(server.store.all.map(({ id }) => id)).toEqual(['c', 'a', 'd']);
    expect(report().run.notes).toEqual([
      '1 job made room for new ones and cannot be judged.',
      '1 request got an answer and no place in a journal, which is full.',
    ]);
    expect(report().complete).toBe(false);
  });

  test('a journal keeps its first exchanges, and what it lacks proves nothing', async () => {
    const { ask, report, time } = aServer({ limits: { exchangesEach: 2 }, scenario: 'plateau' });
    for (const seconds of [0, 15, 1]) {
      time.seconds += seconds;
      expect((await ask(pathOf('a'))).status).toBe(200);
    }
    const { jobs } = (await ask('/__pollspec/journal')).json;
    expect(jobs[0]).toMatchObject({ requests: 3, dropped: 1 });
    expect(jobs[0].journal).toHaveLength(2);
    expect(report().results.filter(({ verdict }) => verdict === 'pass')).toEqual([]);
    expect(report().run.notes).toEqual(['1 request got an answer and no place in a journal, which is full.']);
  });

  test('all jobs together keep so many exchanges, and those of a forgotten job make room', async () => {
    const { ask } = aServer({ limits: { exchanges: 2 }, scenario: 'plateau' });
    for (const id of ['a', 'a', 'b']) await ask(pathOf(id));
    expect((await ask('/__pollspec/journal?job=b')).json.jobs[0]).toMatchObject({ requests: 1, dropped: 1 });
    await ask('/__pollspec/jobs/a', { method: 'DELETE' });
    await ask(pathOf('b'));
    expect((await ask('/__pollspec/journal?job=b')).json.jobs[0].journal).toHaveLength(1);
  });

  test('a long request takes the place of several, and gives it back', async () => {
    const { ask } = aServer({ limits: { exchanges: 4 }, scenario: 'plateau' });
    const query = `?q=${'x'.repeat(3500)}`;
    for (const id of ['a', 'b']) await ask(`${pathOf(id)}${query}`);
    const keptOf = async (id: string) =>
      (await ask(`/__pollspec/journal?job=${id}`)).json.jobs[0].journal.length;
    expect([await keptOf('a'), await keptOf('b')]).toEqual([1, 0]);
    await ask('/__pollspec/jobs/a', { method: 'DELETE' });
    await ask(`${pathOf('b')}${query}`);
    expect(await keptOf('b')).toBe(1);
  });

  test('of a request that is huge, little is kept, and what the page asks for is still found in it', async () => {
    const { ask, report } = aServer({ scenario: 'plateau' });
    const padding = Object.fromEntries(
      Array.from({ length: 30 }, (_, index) => [`a-${index}`, 'x'.repeat(10_000)]),
    );
    const headers = { ...padding, authorization: 'Bearer abcdefghijkl' };
    await ask(`${pathOf('a')}?q=${'x'.repeat(10_000)}`, { headers, body: 'x'.repeat(10_000) });
    const { jobs } = (await ask('/__pollspec/journal')).json;
    expect(JSON.stringify(jobs[0].journal[0].request).length).toBeLessThan(12_000);
    const found = report().results.find(({ check }) => check.endsWith('request/credential-authorization'));
    expect(found?.verdict).toBe('pass');
  });

  test('a body that is too long is refused before it is kept', async () => {
    const { ask, server } = aServer({ limits: { bodyBytes: 10 } });
    const { status, headers } = await ask(pathOf('a'), { method: 'POST', body: 'x'.repeat(11) });
    expect({ status, headers }).toMatchObject({ status: 413, headers: { connection: 'close' } });
    expect(server.store.all).toEqual([]);
  });
});

describe('what clients send as a secret is not kept', () => {
  const TOKEN = 'eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiJqb2UifQ.c2lnbmF0dXJlLW9mLXRoZS10b2tlbg';
  const SECRET = 'correct-horse-battery-staple';
  test.each([
    ['the documented header', { headers: { authorization: `Bearer ${SECRET}` } }],
    ['a header without a scheme', { headers: { authorization: SECRET } }],
    ['a header of another vendor', { headers: { 'x-api-key': SECRET } }],
    ['a cookie', { headers: { cookie: `a=1; session=${SECRET}` } }],
    ['the query', { query: `?access_token=${SECRET}&a=1` }],
    ['a form', { method: 'POST', body: `a=1&password=${SECRET}` }],
    ['JSON', { method: 'POST', body: JSON.stringify({ a: { clientSecret: SECRET } }) }],
    ['a header, and again in the path', { id: SECRET, headers: { authorization: `Bearer ${SECRET}` } }],
    ['a JSON Web Token anywhere', { method: 'POST', body: `so ${TOKEN} it is`, id: TOKEN }],
    ['a short one', { headers: { authorization: 'Bearer hunter2' } }],
    ['a name of the client', { headers: { 'user-agent': TOKEN } }],
  ])(
    'in %s',
    async (_, {
      query = '',
      id = 'a',
      ...request
    }: {
      query?: string;
      id?: string;
      method?: string;
      headers?: Record<string, string>;
      body?: string;
    }) => {
      const { ask } = aServer({ scenario: 'plateau' });
      await ask(`${pathOf(id)}${query}`, request);
      await ask(`/nowhere/${TOKEN}`);
      const journal = JSON.stringify((await ask('/__pollspec/journal')).json.jobs[0].journal);
      const report = JSON.stringify((await ask('/__pollspec/report')).json);
      for (const shown of [journal, report]) {
        expect(shown).not.toContain(SECRET);
        expect(shown).not.toContain(TOKEN);
        expect(shown).not.toContain('hunter2');
      }
    },
  );

  test('a credential that is there is right all the same', async () => {
    const { ask, report } = aServer({ scenario: 'plateau' });
    await ask(pathOf('a'), { headers: { authorization: `Bearer ${SECRET}` } });
    const found = report().results.find(({ check }) => check.endsWith('request/credential-authorization'));
    expect(found?.verdict).toBe('pass');
    const { jobs } = (await ask('/__pollspec/journal')).json;
    expect(jobs[0].journal[0].request.headers).toEqual([['authorization', 'Bearer corr… (28 characters)']]);
  });
});
