import { Agent } from 'node:http';
import { gunzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import type { Reply } from '../../src/scenario/Scenario.ts';
import { eventually } from '../helpers/eventually.ts';
import { httpGet } from '../helpers/httpGet.ts';
import { progressReply } from '../helpers/inventedPlan.ts';
import { rawExchange } from '../helpers/rawExchange.ts';
import { useServedRuns } from '../helpers/useServedRuns.ts';

const serve = useServedRuns();
const BODY = '{"state":"running","percent":40}';
const HALF = BODY.slice(0, BODY.length / 2);
const GET = 'GET /jobs/job-1/progress HTTP/1.1\r\nHost: 127.0.0.1\r\n';
const ask = (port: number, headers = 'Connection: close\r\n') => rawExchange(port, `${GET}${headers}\r\n`);
const running = (more: Partial<Reply> = {}) => progressReply('running', 40, more);
const split = (text: string) => {
  const [head = '', ...rest] = text.split('\r\n\r\n');
  return { head: head.toLowerCase(), body: rest.join('\r\n\r\n') };
};

describe('an answer goes over the wire', () => {
  test('whole, with its length, its headers, and the date of the run', async () => {
    const { port } = await serve([
      running({ headers: { 'Content-Type': 'application/json', 'X-Own': 'a, b' } }),
    ]);
    const { received, over } = ask(port);
    expect(await over).toBe('end');
    const { head, body } = split(received());
    expect(body).toBe(BODY);
    expect(head.split('\r\n').sort()).toEqual([
      'connection: close',
      `content-length: ${BODY.length}`,
      'content-type: application/json',
      'date: mon, 02 mar 2026 10:00:00 gmt',
      'http/1.1 200 ok',
      'x-own: a, b',
    ]);
  });

  test.each([
    ['no JSON', '{"state": \u0000 oops'],
    [
      'no UTF-8',
      Buffer.from([0x7b, 0x22, 0xff, 0xfe, 0xc3, 0x28, 0x80, 0x00, 0x22, 0x7d]).toString('latin1'),
    ],
    ['every byte there is', Array.from({ length: 256 }, (_, byte) => String.fromCharCode(byte)).join('')],
    ['nothing', ''],
    ['a megabyte', 'x'.repeat(1_000_000)],
  ])('byte by byte as it is scripted: %s', async (_, bytes) => {
    const base64 = Buffer.from(bytes, 'latin1').toString('base64');
    const { port, url } = await serve([running({ body: { base64 } })]);
    const { received, over } = ask(port);
    await over;
    expect(split(received()).body).toBe(bytes);
    expect((await httpGet(url)).body?.toString('latin1')).toBe(bytes);
  });

  test('in chunks, without a length', async () => {
    const { port, url } = await serve([running({ delivery: 'chunked' })]);
    const { received, over } = ask(port);
    expect(await over).toBe('end');
    const { head, body } = split(received());
    expect(head).toContain('\r\ntransfer-encoding: chunked');
    expect(head).not.toContain('content-length');
    expect(body).toBe(`${BODY.length.toString(16)}\r\n${BODY}\r\n0\r\n\r\n`);
    expect(await httpGet(url)).toMatchObject({ status: 200, body: Buffer.from(BODY) });
  });

  test.each([
    ['gzip', true],
    ['gzip, deflate, br', true],
    ['GZIP;q=0.5', true],
    ['deflate', false],
    ['x-gzipped', false],
    ['identity', false],
    [undefined, false],
  ])('packed for who accepts it alone: Accept-Encoding %s', async (accepted, isPacked) => {
    const { url, run } = await serve([running({ delivery: 'gzip' })]);
    const { headers = {}, body = Buffer.alloc(0) } = await httpGet(url, {
      headers: accepted === undefined ? {} : { 'accept-encoding': accepted },
    });
    expect(headers['content-encoding']).toBe(isPacked ? 'gzip' : undefined);
    expect(headers['content-length']).toBe(String(body.length));
    expect((isPacked ? gunzipSync(body) : body).toString()).toBe(BODY);
    // What the client could read is what is judged.
    expect(run.journal.exchanges[0]?.reply.body).toBe(BODY);
  });

  test('in two pieces that are cut inside a character, whole for who reads on', async () => {
    const { url } = await serve([running({ delivery: 'split', body: { json: { state: 'läuft' } } })]);
    const { headers = {}, body = Buffer.alloc(0) } = await httpGet(url);
    expect(body.toString()).toBe('{"state":"läuft"}');
    expect(headers['content-length']).toBe(String(body.length));
  });

  test('in pieces, each half a second of the run after the one before', async () => {
    const { port, clock } = await serve([running({ delivery: 'slow' })]);
    const { received, over } = ask(port);
    const size = BODY.length / 8;
    for (let pieces = 1; pieces <= 8; pieces += 1) {
      await eventually(() => {
        expect(split(received()).body).toBe(BODY.slice(0, pieces * size));
        expect(clock.nextAtSeconds()).toBe(pieces / 2);
      });
      clock.step();
    }
    expect(await over).toBe('end');
  });

  test('late, when the script says so', async () => {
    const { url, clock, run } = await serve([running({ latencySeconds: 8 })]);
    const answer = httpGet(url);
    await eventually(() => expect(clock.nextAtSeconds()).toBe(8));
    clock.step();
    expect(await answer).toMatchObject({ status: 200 });
    expect(run.journal.exchanges[0]).toMatchObject({ sentAtSeconds: 0, answeredAtSeconds: 8 });
  });
});

describe('a fault is one for real', () => {
  test('reset before the headers', async () => {
    const { port, url, run } = await serve([running({ fault: 'reset' })]);
    const { received, over } = ask(port);
    expect(await over).toBe('ECONNRESET');
    expect(received()).toBe('');
    expect(await httpGet(url)).toEqual({ error: 'ECONNRESET' });
    expect(run.journal.exchanges.map(({ reply }) => reply.fault)).toEqual(['reset', 'reset']);
  });

  test('reset in the middle of the body', async () => {
    const { port, url } = await serve([running({ fault: 'reset-in-body' })]);
    const { received, over } = ask(port);
    expect(await over).toBe('ECONNRESET');
    expect(split(received())).toEqual({
      head: expect.stringContaining(`content-length: ${BODY.length}`),
      body: HALF,
    });
    expect(await httpGet(url)).toEqual({ error: 'ECONNRESET' });
  });

  test('an end in the middle of the body, before its length is reached', async () => {
    const { port, url, run } = await serve([running({ fault: 'short-body' })]);
    const { received, over } = ask(port, '');
    expect(await over).toBe('end');
    expect(split(received())).toEqual({
      head: expect.stringContaining(`content-length: ${BODY.length}`),
      body: HALF,
    });
    expect(await httpGet(url)).toEqual({ error: 'ECONNRESET' });
    expect(run.journal.exchanges[0]?.reply.body).toBe(HALF);
  });

  test('a body that never comes to its end, until the run does', async () => {
    const { port, url, run, endpoint } = await serve([running({ fault: 'endless-body' })]);
    const { received, over } = ask(port);
    const answer = httpGet(url);
    await eventually(() => {
      expect(split(received()).body).toBe(`${HALF.length.toString(16)}\r\n${HALF}\r\n`);
      expect(run.held).toBe(2);
    });
    expect(run.busy).toBe(0);
    run.end();
    endpoint.drop();
    await over;
    expect(await answer).toEqual({ error: 'ECONNRESET' });
    expect(received()).not.toContain('\r\n0\r\n');
  });

  test('no answer at all, until the run ends', async () => {
    const { port, run } = await serve([running({ fault: 'no-answer' })]);
    const { received, over } = ask(port);
    await eventually(() => expect(run.held).toBe(1));
    expect(run.busy).toBe(0);
    run.end();
    await over;
    expect(received()).toBe('');
    expect(run.journal.exchanges[0]).not.toHaveProperty('answeredAtSeconds');
  });

  test('a connection that is refused, and taken again on the same port', async () => {
    const { url, endpoint, port } = await serve([running()]);
    const kept = rawExchange(port, GET);
    await eventually(() => expect(kept.socket.connecting).toBe(false));
    for (let count = 0; count < 3; count += 1) {
      await endpoint.refuse();
      await endpoint.refuse();
      expect(await httpGet(url)).toEqual({ error: 'ECONNREFUSED' });
      await endpoint.accept();
      await endpoint.accept();
      expect(await httpGet(url)).toMatchObject({ status: 200 });
    }
    // Those that were open are not left to be used again.
    expect(await kept.over).toMatch(/^(end|ECONNRESET)$/);
  });

  test('a script that begins with it says so, and plays what follows', async () => {
    const { url, run } = await serve([running({ fault: 'refused' }), progressReply('done', 100)]);
    expect(run.beginsRefused).toBe(true);
    expect((await httpGet(url)).body?.toString()).toBe('{"state":"done","percent":100}');
  });
});

describe('a request', () => {
  test('may carry a token of 100,000 characters, and its path as much', async () => {
    const { url, run } = await serve([running()]);
    const token = 'é%€'.repeat(25_000) + 'x'.repeat(25_000);
    const authorization = `Bearer ${encodeURIComponent(token).slice(0, 100_000)}`;
    expect(await httpGet(url, { headers: { authorization } })).toMatchObject({ status: 200 });
    const headers = new Map(run.journal.exchanges[0]?.request.headers);
    expect(headers.get('authorization')).toBe(authorization);
    expect(await httpGet(`${url}?q=${'y'.repeat(100_000)}`)).toMatchObject({ status: 200 });
  });

  test('is journaled as it came, but for the port, which differs from run to run', async () => {
    const { port, run } = await serve([running()]);
    const text =
      'POST /jobs/job-1/progress?a=b%20c HTTP/1.1\r\n' +
      `Host: 127.0.0.1:${port}\r\nX-Own: a\r\nX-OWN: b\r\nContent-Length: 3\r\nConnection: close\r\n\r\nabc`;
    await rawExchange(port, text).over;
    expect(run.journal.exchanges[0]?.request).toEqual({
      method: 'POST',
      url: 'http://127.0.0.1/jobs/job-1/progress?a=b%20c',
      headers: [
        ['connection', 'close'],
        ['content-length', '3'],
        ['host', '127.0.0.1'],
        ['x-own', 'a, b'],
      ],
      body: 'abc',
    });
  });

  test('for another path, job or host is answered 599', async () => {
    const { port } = await serve([running()]);
    for (const target of [
      '/',
      '/jobs/job-2/progress',
      '/jobs/job-1/progress/more',
      'http://elsewhere.example/jobs/job-1/progress',
    ]) {
      const { received, over } = rawExchange(
        port,
        `GET ${target} HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n`,
      );
      await over;
      expect(received(), target).toMatch(/^HTTP\/1\.1 599 /);
    }
  });

  test.each([
    [
      'a tunnel, as of a proxy',
      'CONNECT api.example.com:443 HTTP/1.1\r\nHost: api.example.com\r\n\r\n',
      /^HTTP\/1\.1 405 /,
    ],
    ['no HTTP', 'hello\r\n\r\n', /^$/],
    ['TLS', '\u0016\u0003\u0001\u0000\u0005hello', /^$/],
  ])('that is %s ends its connection, and no other', async (_, text, want) => {
    const { port, url, run } = await serve([running()]);
    const { received, over } = rawExchange(port, text);
    await over;
    expect(received()).toMatch(want);
    expect(run.journal.exchanges).toEqual([]);
    expect(await httpGet(url)).toMatchObject({ status: 200 });
  });

  test.each<[string, Reply]>([
    ['no answer yet', running({ latencySeconds: 30 })],
    ['no answer ever', running({ fault: 'no-answer' })],
    ['a body in pieces', running({ delivery: 'slow' })],
    ['a body without an end', running({ fault: 'endless-body' })],
  ])('that is given up in the middle of %s holds nothing up', async (_, reply) => {
    const { port, run, clock } = await serve([reply]);
    const { socket } = ask(port);
    await eventually(() => expect(run.held).toBe(1));
    socket.destroy();
    await eventually(() => expect({ held: run.held, busy: run.busy }).toEqual({ held: 0, busy: 0 }));
    expect(clock.nextAtSeconds()).toBeUndefined();
    expect(run.releases.size).toBe(0);
  });

  test('comes again on the same connection', async () => {
    const { url, run } = await serve([running(), progressReply('done', 100)]);
    const agent = new Agent({ keepAlive: true, maxSockets: 1 });
    const bodies = [];
    for (let count = 0; count < 3; count += 1) bodies.push((await httpGet(url, { agent })).body?.toString());
    agent.destroy();
    expect(bodies).toEqual([BODY, '{"state":"done","percent":100}', '{"state":"done","percent":100}']);
    expect(run.waits).toEqual([{ requests: 3 }]);
  });
});

describe('runs', () => {
  test('that have ended answer 599 and tell of it, and after twenty times nothing', async () => {
    const { url, run, late, port } = await serve([running()]);
    run.end();
    for (let count = 0; count < 20; count += 1) expect(await httpGet(url)).toMatchObject({ status: 599 });
    expect(late).toHaveLength(20);
    expect(late[0]).toBe(`GET ${url}`);
    expect(run.journal.exchanges).toEqual([]);
    const { received, socket } = ask(port);
    await eventually(() => expect(late).toHaveLength(21));
    expect(received()).toBe('');
    socket.destroy();
  });

  test('at once never meet', async () => {
    const states = Array.from({ length: 8 }, (_, index) => `state-${index}`);
    const runs = await Promise.all(states.map((state) => serve([progressReply(state, 1)])));
    expect(new Set(runs.map(({ port }) => port)).size).toBe(runs.length);
    const answers = await Promise.all(
      Array.from({ length: 64 }, async (_, index) => {
        const { body } = await httpGet(runs[index % runs.length]?.url ?? '');
        return JSON.parse(String(body)).state;
      }),
    );
    expect(answers).toEqual(Array.from({ length: 64 }, (_, index) => states[index % states.length]));
    for (const { run } of runs) expect(run.journal.exchanges).toHaveLength(8);
  });
});
