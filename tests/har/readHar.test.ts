import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readHar } from '../../src/har/readHar.ts';
import { toHar } from '../../src/har/toHar.ts';
import { loadBundledSpecs } from '../../src/spec/loadBundledSpecs.ts';
import { UsageError } from '../../src/UsageError.ts';
import { aHar, type Entry, JOB_URL, progressContent } from '../helpers/aHar.ts';
import { inventedSpec } from '../helpers/inventedSpec.ts';
import { journalOf } from '../helpers/journal.ts';

const read = (text: string, specs = [inventedSpec]) => readHar(text, specs, '--replay run.har');
const exchangesOf = (entries: Entry[], creator?: string) => read(aHar(entries, creator)).exchanges;
const statusesOf = (entries: Entry[], creator?: string) =>
  exchangesOf(entries, creator).map(({ status }) => status);

describe('what was written is read again', () => {
  const poll = fc.record({
    gapMs: fc.nat({ max: 200_000 }),
    latencyMs: fc.nat({ max: 20_000 }),
    status: fc.constantFrom(0, 200, 404, 429, 500, 503),
    body: fc.string({ unit: 'binary' }),
  });

  test('with its statuses, bodies, gaps and latencies', () => {
    fc.assert(
      fc.property(fc.array(poll, { minLength: 1, maxLength: 20 }), fc.nat({ max: 1e6 }), (polls, firstMs) => {
        let atMs = firstMs;
        const journal = journalOf(
          polls.map(({ gapMs, latencyMs, status, body }, index) => {
            atMs += index === 0 ? 0 : gapMs;
            const lost = status === 0 ? { lost: true } : {};
            return { atSeconds: atMs / 1000, latencySeconds: latencyMs / 1000, status, body, ...lost };
          }),
        ).map((exchange) => ({ ...exchange, reply: { ...exchange.reply, label: 'job' } }));
        const har = toHar(journal, { startedAt: new Date('2026-03-02T10:00:00Z'), pollspec: '0.1.0' });
        const { exchanges } = read(JSON.stringify(har));
        const gapsMs = exchanges.map(
          ({ sentAtSeconds }, index) =>
            Math.round(sentAtSeconds * 1000) - Math.round((exchanges[index - 1]?.sentAtSeconds ?? 0) * 1000),
        );
        expect(exchanges.map(({ status }) => status)).toEqual(polls.map(({ status }) => status));
        expect(exchanges.map(({ body }) => body)).toEqual(
          polls.map(({ status, body }) => ({ text: status === 0 ? '' : body })),
        );
        expect(gapsMs).toEqual(polls.map(({ gapMs }, index) => (index === 0 ? 0 : gapMs)));
        expect(exchanges.map(({ latencySeconds }) => Math.round(latencySeconds * 1000))).toEqual(
          polls.map(({ status, latencyMs }) => (status === 0 ? 0 : latencyMs)),
        );
      }),
    );
  });
});

describe('of a file, those entries are read', () => {
  test('that ask for the endpoint, of any server and behind any path, in the order of time', () => {
    const answers = exchangesOf([
      { at: 30, url: 'http://localhost:8080/gateway/v1/jobs/job-1/progress?x=1', status: 503 },
      { at: 1, url: 'https://north.jobs.example/app.js', status: 404 },
      { at: 15, method: 'OPTIONS', status: 204 },
      { at: 16, url: 'https://north.jobs.example/jobs/job-1/progress/more', status: 404 },
      { at: 17, url: 'not a url', status: 404 },
      { at: 5, status: 200 },
    ]);
    expect(answers.map(({ status, sentAtSeconds }) => [status, sentAtSeconds])).toEqual([
      [200, 0],
      [503, 25],
    ]);
  });

  test('that we ourselves asked as a client does', () => {
    const entries: Entry[] = [
      { comment: 'no-credential', status: 401 },
      { at: 1, comment: 'job', status: 200 },
      { at: 2, comment: 'unknown-job', status: 404 },
      { at: 3, status: 202 },
    ];
    expect(statusesOf(entries, 'pollspec')).toEqual([200, 202]);
    // Elsewhere a comment is for people.
    expect(statusesOf(entries)).toEqual([401, 200, 404, 202]);
  });

  test('that are about the job with the most answers, and a note says so', () => {
    const other = (at: number, status: number): Entry => ({
      at,
      status,
      url: JOB_URL.replace('job-1', 'job-2'),
    });
    const { exchanges, notes } = read(
      aHar([other(0, 0), other(1, 0), { at: 2 }, other(3, 0), { at: 17 }, other(20, 200)]),
    );
    expect(exchanges).toHaveLength(2);
    expect(notes).toEqual([
      'Of the 2 jobs in the recording job-1 was taken, the one with the most answers (2).',
    ]);
    expect(read(aHar([{}])).notes).toEqual([]);
  });

  test('that are about one of several specs', () => {
    const specs = loadBundledSpecs();
    for (const spec of specs) {
      const url = `${spec.baseUrl}${spec.path.replaceAll(/\{[^{}]+\}/g, 'x')}`;
      expect(readHar(aHar([{ url }]), specs, '--replay run.har').spec.id).toBe(spec.id);
    }
  });
});

describe('an answer is read', () => {
  const one = (entry: Entry) => exchangesOf([entry])[0];

  test('without the headers of its connection, its day and its server', () => {
    const headers: [string, string][] = [
      ['Content-Type', 'application/json'],
      ['Content-Length', '10'],
      ['content-encoding', 'br'],
      ['Transfer-Encoding', 'chunked'],
      ['Connection', 'keep-alive'],
      ['Keep-Alive', 'timeout=5'],
      ['Date', 'Mon, 02 Mar 2026 10:00:00 GMT'],
      ['Set-Cookie', 'a=b'],
      ['Access-Control-Allow-Origin', '*'],
      ['Alt-Svc', 'h3=":443"'],
      [':status', '200'],
      ['x-smile', '☺'],
      ['x-lines', 'a\nb: c'],
      ['__proto__', 'x'],
      ['X-Part', 'one'],
      ['x-part', 'two'],
      ['Retry-After', '7'],
    ];
    const read = one({ headers });
    expect(Object.entries(read?.headers ?? {})).toEqual([
      ['content-type', 'application/json'],
      ['__proto__', 'x'],
      ['x-part', 'one, two'],
      ['retry-after', '7'],
    ]);
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
  });

  test('with a Retry-After that is as far ahead as it was', () => {
    const retryAfter: [string, string] = ['Retry-After', 'Mon, 02 Mar 2026 10:00:31 GMT'];
    const date: [string, string] = ['Date', 'Mon, 02 Mar 2026 10:00:21 GMT'];
    expect(one({ headers: [retryAfter] })).toMatchObject({
      headers: {},
      dateHeaders: { 'retry-after': 31 },
    });
    expect(one({ headers: [retryAfter, date] })).toMatchObject({ dateHeaders: { 'retry-after': 10 } });
  });

  test.each<[string, Entry, object]>([
    ['as bytes', { content: { text: 'eyJhIjoxfQ==', encoding: 'base64' } }, { base64: 'eyJhIjoxfQ==' }],
    ['as nothing where it has none', { content: { size: 0 } }, { text: '' }],
    ['as nothing where it can have none', { status: 304, content: { size: 12 } }, { text: '' }],
  ])('with its body %s', (_, entry, body) => expect(one(entry)?.body).toEqual(body));

  test.each<[string, Record<string, unknown>, number]>([
    ['until its first byte', { timings: { wait: 200 }, time: 900 }, 0.2],
    ['until its end, where that alone was measured', { timings: { wait: -1 }, time: 900 }, 0.9],
    ['of no time, where none was measured', { timings: {}, time: undefined }, 0],
    ['of no time, where what is told is none', { timings: { wait: 1e300 }, time: 'long' }, 0],
  ])('with a latency %s', (_, more, seconds) => expect(one({ more })?.latencySeconds).toBe(seconds));

  test('as lost where it has the status 0, or broke off', () => {
    const lost = { status: 0, headers: {}, body: { text: '' } };
    expect(one({ status: 0 })).toMatchObject(lost);
    expect(one({ response: { status: 200, _error: 'net::ERR_ABORTED' } })).toMatchObject(lost);
    expect(one({ response: { status: 204, _error: null } })).toMatchObject({ status: 204 });
  });

  test('also behind a byte order mark', () => {
    expect(read(`\ufeff${aHar([{}])}`).exchanges).toHaveLength(1);
  });
});

describe('a file is refused', () => {
  const file = (log: unknown) => JSON.stringify({ log });
  test.each<[string, string, RegExp]>([
    [
      'that is no JSON',
      'GET / HTTP/1.1',
      /^--replay run\.har: expected a HAR file, which is JSON, but .*Save/,
    ],
    ['that is empty', '', /expected a HAR file, which is JSON/],
    ['that is something else', '[1]', /expected a HAR file with a list at log\.entries, got \[1\]\. Save/],
    ['without entries', file({}), /a list at log\.entries, got nothing there\./],
    ['with entries that are none', file({ entries: { length: 1 } }), /got \{"length":1\} there/],
    [
      'with an entry that is none',
      file({ entries: [{ request: { method: 'GET', url: '/' } }, null] }),
      /run\.har, entry 2: expected request\.method and request\.url, got nothing/,
    ],
    [
      'that has no entry',
      aHar([]),
      /expected entries of GET …\/jobs\/\{id\}\/progress \(invented\), got no entry/,
    ],
    [
      'that is about something else',
      aHar([{ url: 'https://a.example/b?token=secret' }, {}].slice(0, 1)),
      /got 1 of other requests, the first GET https:\/\/a\.example\/b\. Record/,
    ],
    [
      'with an answer without a status',
      aHar([{}, { response: {} }]),
      /entry 2: expected response\.status, from 200 to 599, or 0 where no answer came, got nothing\. Take/,
    ],
    ['with a status that is none', aHar([{ status: 99 }]), /entry 1: expected response\.status.* got 99/],
    ['with a status that is a text', aHar([{ status: '200' }]), /got "200"/],
    ['without an answer', aHar([{ response: null }]), /entry 1: expected response\.status/],
    [
      'with an entry without a time',
      aHar([{ more: { startedDateTime: 'yesterday' } }]),
      /entry 1: expected startedDateTime, a time such as .*, got "yesterday"/,
    ],
    [
      'with another encoding',
      aHar([{ content: { text: 'x', encoding: 'gzip' } }]),
      /entry 1: expected response\.content\.encoding to be base64 or absent, got "gzip"/,
    ],
    [
      'with base64 that is none',
      aHar([{ content: { text: '{', encoding: 'base64' } }]),
      /expected base64 at/,
    ],
    ['with a body that is no text', aHar([{ content: { text: {} } }]), /expected a text at/],
    [
      'that was saved without content',
      aHar([{ content: { size: 90 } }]),
      /expected the body at response\.content\.text, got nothing in place of 90 bytes\. Save the HAR file with content/,
    ],
  ])('%s', (_, text, message) => {
    expect(() => read(text)).toThrow(UsageError);
    expect(() => read(text)).toThrow(message);
  });

  test('that is about two specs', () => {
    const other = { ...inventedSpec, id: 'other', path: '/tasks/{id}' };
    const text = aHar([{}, { url: 'https://north.jobs.example/tasks/1' }]);
    expect(() => read(text, [inventedSpec, other])).toThrow(
      'got some of invented and other. Name the one that is meant: --spec invented or --spec other.',
    );
  });
});

test('what is in a file under the name of a prototype stays there', () => {
  const text = aHar([{ content: progressContent('running', 1) }]).replace(
    '"version":"1.2"',
    '"__proto__":{"polluted":1}',
  );
  read(text);
  expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
});

test('our own file of a path that is all parameters says where the endpoint was', () => {
  const spec = { ...inventedSpec, path: '/{id}', serverTemplate: 'https://{region}.jobs.example/rest/jobs' };
  const exchanges = journalOf([{ atSeconds: 0, url: 'https://own.example/portal/rest/tasks/job-1' }]).map(
    (exchange) => ({ ...exchange, reply: { ...exchange.reply, label: 'job' } }),
  );
  const about = { spec: spec.id, baseUrl: 'https://own.example/portal/rest/tasks' };
  const options = { startedAt: new Date('2026-03-02T10:00:00Z'), pollspec: '0.1.0' };
  const textOf = (more: object) => JSON.stringify(toHar(exchanges, { ...options, ...more }));
  expect(readHar(textOf({ about }), [spec], '--replay run.har').exchanges).toHaveLength(1);
  expect(() => readHar(textOf({}), [spec], '--replay run.har')).toThrow('expected entries of');
  expect(() => readHar(textOf({ about: { ...about, spec: 'another' } }), [spec], '--replay run.har')).toThrow(
    'expected entries of',
  );
});
