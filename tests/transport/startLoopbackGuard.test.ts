import dns from 'node:dns';
import { type AddressInfo, connect, createServer } from 'node:net';
import { connect as connectTls } from 'node:tls';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type LoopbackGuard, startLoopbackGuard } from '../../src/transport/startLoopbackGuard.ts';

let guard: LoopbackGuard;
let blocked: string[];
beforeEach(async () => {
  blocked = [];
  guard = await startLoopbackGuard((target) => blocked.push(target));
});
afterEach(() => guard.stop());

const failure = (start: (onError: (error: Error) => void) => void) => new Promise<Error>(start);

describe('refuses', () => {
  test.each([
    ['a host by its name', () => connect(4433, 'raw.jobs.example'), 'raw.jobs.example:4433'],
    ['a host by its address', () => connect({ port: 80, host: '192.0.2.7' }), '192.0.2.7:80'],
    ['a host by its IPv6 address', () => connect({ port: 80, host: '2001:db8::1' }), '2001:db8::1:80'],
    ['TLS', () => connectTls({ port: 443, host: 'tls.jobs.example' }), 'tls.jobs.example:443'],
    [
      'a host with a look-up of its own',
      () =>
        connect({
          port: 81,
          host: 'own.jobs.example',
          autoSelectFamily: false,
          lookup: (_host, _options, done) => done(null, '192.0.2.8', 4),
        }),
      '192.0.2.8:81',
    ],
  ])('%s', async (_, start, target) => {
    const error = await failure((onError) => start().on('error', onError));
    expect(error).toMatchObject({ code: 'ECONNREFUSED' });
    expect(blocked).toEqual([target]);
  });

  test('names that are looked up', async () => {
    const error = await failure((onError) =>
      dns.lookup('name.jobs.example', (problem) => problem && onError(problem)),
    );
    expect(error).toMatchObject({ code: 'ENOTFOUND', hostname: 'name.jobs.example' });
    await expect(dns.promises.resolve4('other.jobs.example')).rejects.toMatchObject({ code: 'ENOTFOUND' });
    expect(blocked).toEqual(['name.jobs.example:53', 'other.jobs.example:53']);
  });
});

test('lets loopback through', async () => {
  const server = createServer((socket) => socket.end('hello'));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  for (const host of ['127.0.0.1', 'localhost']) {
    const text = await new Promise<string>((resolve, reject) => {
      connect({ port, host, family: 4 }).setEncoding('utf8').on('data', resolve).on('error', reject);
    });
    expect(text).toBe('hello');
  }
  server.close();
  expect(blocked).toEqual([]);
});
