import dns from 'node:dns';
import { type IncomingMessage, request } from 'node:http';
import { Socket } from 'node:net';
import { text } from 'node:stream/consumers';
import { type ConnectionOptions, connect as connectTls, type TLSSocket } from 'node:tls';
import { afterEach, beforeAll, beforeEach, describe, expect, type MockInstance, test, vi } from 'vitest';
import { createPatches } from '../../src/clock/createPatches.ts';
import type { Answer } from '../../src/transport/Answer.ts';
import type { IncomingCall } from '../../src/transport/IncomingCall.ts';
import { type Authority, createAuthority } from '../../src/transport/intercept/createAuthority.ts';
import { hostsOf } from '../../src/transport/intercept/hostsOf.ts';
import { startProxy } from '../../src/transport/intercept/startProxy.ts';
import type { LoopbackListener } from '../../src/transport/LoopbackListener.ts';
import { rawExchange } from '../helpers/rawExchange.ts';

const BODY = new TextEncoder().encode('{"state":"running"}');
const whole: Answer = { status: 200, headers: { 'content-length': String(BODY.length) }, bytes: BODY };

let authority: Authority;
beforeAll(async () => {
  authority = await createAuthority();
});

describe('the hosts of a spec', () => {
  const oneRegion = {
    serverTemplate: 'https://jobs.{region}.example.com',
    baseUrl: 'https://jobs.north.example.com',
  };
  const open = { serverTemplate: 'https://{host}/rest', baseUrl: 'https://host.example/rest' };
  const openWithPort = {
    serverTemplate: 'https://{host}:6443/rest',
    baseUrl: 'https://host.example:6443/rest',
  };
  const openPort = {
    serverTemplate: 'https://{host}:{port}/rest',
    baseUrl: 'https://host.example:6443/rest',
  };
  const openParts = {
    serverTemplate: 'https://{machine}.{domain}/rest',
    baseUrl: 'https://gis.host.example/rest',
  };
  const fixed = { serverTemplate: 'https://api.example.com:443/v1', baseUrl: 'https://api.example.com/v1' };

  test.each<[string, Parameters<typeof hostsOf>[0], string | undefined, string[], string[]]>([
    [
      'are those of any value of a part that the page leaves open',
      oneRegion,
      undefined,
      ['https://jobs.north.example.com', 'https://jobs.cn-east-3.example.com', 'https://JOBS.x.Example.com'],
      [
        'https://jobs.example.com',
        'https://jobs..example.com',
        'http://jobs.north.example.com',
        'https://jobs.north.example.com:8443',
        'https://jobs.north.example.com.evil.example',
        'https://evil.example/jobs.north.example.com',
        'https://jobs.northxexample.com',
      ],
    ],
    [
      'are its sample alone where the page leaves the whole host open',
      open,
      undefined,
      ['https://host.example'],
      ['https://other.example', 'https://pypi.org', 'https://host.example:6443', 'https://xhost.example'],
    ],
    [
      'are its sample alone where a port stands behind an open host',
      openWithPort,
      undefined,
      ['https://host.example:6443'],
      ['https://host.example', 'https://other.example:6443'],
    ],
    [
      'are its sample alone where the port is open as well',
      openPort,
      undefined,
      ['https://host.example:6443'],
      ['https://other.example:6443', 'https://host.example'],
    ],
    [
      'are its sample alone where the host is made of open parts',
      openParts,
      undefined,
      ['https://gis.host.example'],
      ['https://pypi.org', 'https://host.example'],
    ],
    [
      'are told from others by the default port too',
      fixed,
      undefined,
      ['https://api.example.com'],
      ['https://api.example.com:444', 'http://api.example.com', 'https://apixexample.com'],
    ],
    [
      'are that of the base URL, where one is given',
      oneRegion,
      'http://gis.intra:8080/rest',
      ['http://gis.intra:8080'],
      ['https://gis.intra:8080', 'http://gis.intra', 'https://jobs.north.example.com'],
    ],
    [
      'are that of a base URL for an open host',
      open,
      'https://mine.intra/rest',
      ['https://mine.intra'],
      ['https://host.example'],
    ],
  ])('%s', (_, spec, given, ours, others) => {
    const isOurs = hostsOf(spec, given);
    expect(ours.filter((origin) => !isOurs(origin))).toEqual([]);
    expect(others.filter((origin) => isOurs(origin))).toEqual([]);
  });
});

describe('the proxy', () => {
  const patches = createPatches();
  let proxy: LoopbackListener;
  let calls: { method: string; url: string; authorization: string | null }[];
  let refused: string[];
  let connected: unknown[];
  let lookUp: MockInstance<typeof dns.lookup>;
  let answer: (call: IncomingCall) => Promise<Answer>;

  beforeEach(async () => {
    calls = [];
    refused = [];
    connected = [];
    answer = async () => whole;
    const isOurs = hostsOf({ serverTemplate: 'https://{region}.jobs.example', baseUrl: '' });
    const isPlain = hostsOf({ serverTemplate: 'http://plain.example:8080', baseUrl: '' });
    proxy = await startProxy({
      authority,
      isOurs: (origin) => isOurs(origin) || isPlain(origin),
      answer: (call) => {
        const { method, url, headers } = call;
        calls.push({ method, url, authorization: headers.get('authorization') });
        return answer(call);
      },
      onRefused: (target) => refused.push(target),
    });
    const { connect } = Socket.prototype;
    patches.replace(Socket.prototype, 'connect', function note(this: Socket, ...args: unknown[]) {
      const [first] = args.flat();
      // The sockets that carry TLS are connected already.
      connected.push(Reflect.get(Object(first), 'port'));
      return Reflect.apply(connect, this, args);
    });
    lookUp = vi.spyOn(dns, 'lookup');
  });
  afterEach(async () => {
    vi.restoreAllMocks();
    patches.restore();
    await proxy.refuse();
  });

  const tunnel = async (target: string) => {
    const exchange = rawExchange(proxy.port, `CONNECT ${target} HTTP/1.1\r\nHost: ${target}\r\n\r\n`);
    await new Promise((resolve) => exchange.socket.once('data', resolve));
    exchange.socket.setEncoding('latin1');
    return exchange;
  };

  /** TLS to a host through the proxy; resolves with the socket, or with the code of the error. */
  async function secure(target: string, options: ConnectionOptions = {}): Promise<TLSSocket | string> {
    const answered = await new Promise<{ response: IncomingMessage; socket: Socket }>((resolve, reject) => {
      request({ port: proxy.port, host: '127.0.0.1', method: 'CONNECT', path: target, agent: false })
        .on('connect', (response: IncomingMessage, socket: Socket) => resolve({ response, socket }))
        .on('error', reject)
        .end();
    });
    const { response, socket } = answered;
    expect(response.statusCode).toBe(200);
    return new Promise((resolve) => {
      const secured = connectTls({
        socket,
        ca: authority.certificate,
        servername: target.replace(/:\d+$/, ''),
        ...options,
      });
      secured.once('secureConnect', () => resolve(secured));
      secured.on('error', (error: NodeJS.ErrnoException) => resolve(error.code ?? error.message));
    });
  }

  /** One request over TLS; the answer, or the code of the error. */
  async function get(target: string, path = '/jobs/7') {
    const socket = await secure(target);
    if (typeof socket === 'string') return { error: socket };
    return new Promise<{ status?: number | undefined; body?: string; error?: string | undefined }>(
      (resolve) => {
        const fail = (error: NodeJS.ErrnoException) => resolve({ error: error.code });
        request({
          createConnection: () => socket,
          path,
          headers: { host: target, authorization: 'Bearer a' },
        })
          .on('response', (response) => {
            text(response).then((body) => resolve({ status: response.statusCode, body }), fail);
          })
          .on('error', fail)
          .end();
      },
    );
  }

  test('plays the host of the page, with a certificate that verifies against the authority', async () => {
    const socket = await secure('north.jobs.example:443');
    expect(socket).toMatchObject({ authorized: true });
    expect(await get('north.jobs.example:443', '/jobs/7?a=b%20c')).toEqual({
      status: 200,
      body: '{"state":"running"}',
    });
    expect(calls).toEqual([
      { method: 'GET', url: 'https://north.jobs.example/jobs/7?a=b%20c', authorization: 'Bearer a' },
    ]);
    expect(refused).toEqual([]);
  });

  test('does so for every region, at once, and each is told from the other', async () => {
    const regions = ['north', 'south', 'east'];
    const answers = await Promise.all(regions.map((region) => get(`${region}.jobs.example:443`)));
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200]);
    expect(calls.map(({ url }) => url).sort()).toEqual(
      regions.map((region) => `https://${region}.jobs.example/jobs/7`).sort(),
    );
  });

  test.each([
    ['does not know the authority', { ca: [] }, /SELF_SIGNED_CERT|UNABLE_TO_VERIFY/],
    ['asks for another name', { servername: 'bank.example' }, /ERR_TLS_CERT_ALTNAME_INVALID/],
  ])('is not trusted by a client that %s', async (_, options, code) => {
    expect(await secure('north.jobs.example:443', options)).toMatch(code);
    expect(calls).toEqual([]);
  });

  test.each([
    'login.example.com:443',
    'north.jobs.example:8443',
    'jobs.example:443',
    'north.jobs.example.evil.example:443',
    '127.0.0.1:22',
    '[::1]:443',
  ])('refuses a tunnel to %s with 403, and tells of it', async (target) => {
    const { received, over } = await tunnel(target);
    await over;
    expect(received()).toMatch(/^HTTP\/1\.1 403 Forbidden\r\n/);
    expect(refused).toEqual([target]);
    expect(calls).toEqual([]);
  });

  test.each([
    ['the host of the page', 'http://plain.example:8080/jobs/7?x=1', 200, []],
    ['another host', 'http://other.example/jobs/7', 403, ['other.example:80']],
    ['another port', 'http://plain.example/jobs/7', 403, ['plain.example:80']],
    [
      'the host of the page, whose scheme is another',
      'http://north.jobs.example/jobs/7',
      403,
      ['north.jobs.example:80'],
    ],
    ['an odd scheme', 'ftp://plain.example:8080/jobs/7', 403, ['plain.example:8080']],
    ['the proxy itself', '/jobs/7', 403, []],
    ['nothing that is a URL', 'http://', 403, []],
  ])('answers plain HTTP to %s: %s gets %i', async (_, target, status, told) => {
    const { received, over } = rawExchange(
      proxy.port,
      `GET ${target} HTTP/1.1\r\nHost: plain.example:8080\r\nConnection: close\r\n\r\n`,
    );
    await over;
    expect(received()).toMatch(new RegExp(`^HTTP/1\\.1 ${status} `));
    expect(received().includes('Refused by Pollspec')).toBe(status === 403);
    expect(refused).toEqual(told);
    expect(calls.map(({ url }) => url)).toEqual(status === 200 ? [target] : []);
  });

  test.each<[string, Answer, object]>([
    ['a reset', 'reset', { error: 'ECONNRESET' }],
    [
      'a reset in the body',
      { ...whole, manner: 'reset-in-body', bytes: BODY.slice(0, 5) },
      { error: 'ECONNRESET' },
    ],
    [
      'a body that is too short',
      { ...whole, manner: 'short-body', bytes: BODY.slice(0, 5) },
      { error: 'ECONNRESET' },
    ],
    [
      'a body in chunks',
      { ...whole, headers: { 'transfer-encoding': 'chunked' }, manner: 'chunked' },
      { status: 200, body: '{"state":"running"}' },
    ],
  ])('breaks within TLS as well: %s', async (_, given, want) => {
    answer = async () => given;
    expect(await get('north.jobs.example:443')).toEqual(want);
    answer = async () => whole;
    expect(await get('north.jobs.example:443')).toMatchObject({ status: 200 });
  });

  test.each<[string, Answer, string]>([
    ['reset', 'reset', 'ECONNRESET'],
    ['ended', { ...whole, manner: 'short-body' }, 'end'],
  ])('has the connection that carries the TLS %s', async (_, given, want) => {
    answer = async () => given;
    const socket = await secure('north.jobs.example:443');
    if (typeof socket === 'string') throw new Error(socket);
    socket.write('GET /jobs/7 HTTP/1.1\r\nHost: north.jobs.example\r\n\r\n');
    const over = new Promise((resolve) => {
      socket
        .on('error', (error: NodeJS.ErrnoException) => resolve(error.code))
        .on('end', () => resolve('end'));
    });
    socket.resume();
    expect(await over).toBe(want);
  });

  test.each([
    ['no TLS', (socket: Socket) => socket.write('GET / HTTP/1.1\r\n\r\n')],
    ['nothing', (socket: Socket) => socket.end()],
    ['a reset', (socket: Socket) => socket.resetAndDestroy()],
  ])('survives a tunnel that carries %s', async (_, use) => {
    use((await tunnel('north.jobs.example:443')).socket);
    expect(await get('north.jobs.example:443')).toMatchObject({ status: 200 });
  });

  test('refuses connections and takes them again, on the same port', async () => {
    await proxy.refuse();
    expect(await rawExchange(proxy.port, '').over).toBe('ECONNREFUSED');
    await proxy.accept();
    expect(await get('north.jobs.example:443')).toMatchObject({ status: 200 });
  });

  test('opens no connection and looks no name up, whatever it is asked', async () => {
    await get('north.jobs.example:443');
    const others = ['login.example.com:443', 'localhost:80', '192.0.2.7:443'];
    for (const target of others) await (await tunnel(target)).over;
    const plain = ['http://plain.example:8080/', 'http://other.example/', 'http://192.0.2.7/'];
    for (const target of plain)
      await rawExchange(proxy.port, `GET ${target} HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n`).over;
    // Those of the test itself, and no other.
    const own = 1 + others.length + plain.length;
    expect(connected.filter((port) => port !== undefined)).toEqual(Array(own).fill(proxy.port));
    expect(lookUp).not.toHaveBeenCalled();
    expect(refused).toHaveLength(5);
  });
});
