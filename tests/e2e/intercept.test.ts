import { execFile } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import type { Report } from '../../src/report/Report.ts';
import { runProgram } from '../clients/runProgram.ts';
import { hasProgram } from '../helpers/hasProgram.ts';

const run = promisify(execFile);
const SCRIPT = 'python3 examples/python/hard_coded.py';

/** The addresses of every connection, and of every message without one, that a command and all that it starts make. */
async function addressesOf(args: string[]): Promise<{ addresses: string[]; report: Report }> {
  const folder = await mkdtemp(join(tmpdir(), 'pollspec-strace-'));
  const trace = join(folder, 'trace');
  const json = join(folder, 'report.json');
  const traced = ['-f', '-qq', '-e', 'trace=connect,sendto,sendmsg,sendmmsg', '-o', trace];
  await run('strace', [...traced, process.execPath, 'src/cli/bin.ts', ...args, '--json', json]);
  const lines = (await readFile(trace, 'utf8')).split('\n');
  const report: Report = JSON.parse(await readFile(json, 'utf8'));
  await rm(folder, { recursive: true });
  const inet = /sin6?_addr=[^,]*"([^"]+)"|inet_pton\(AF_INET6, "([^"]+)"/;
  const found = lines.filter((line) => /AF_INET6?\b/.test(line)).map((line) => inet.exec(line));
  return { addresses: [...new Set(found.map((match) => match?.[1] ?? match?.[2] ?? 'unknown'))], report };
}

test.skipIf(!hasProgram('strace'))(
  'a script that knows no other host than that of its page is judged, and not one request leaves loopback',
  async () => {
    const { addresses, report } = await addressesOf([
      ...['test', '--exec', SCRIPT, '--intercept', '--clock', 'scaled'],
      ...['--spec', 'itwin-reality-analysis', '-t', 'request/*'],
    ]);

    expect(addresses).toEqual(['127.0.0.1']);
    expect(report).toMatchObject({ driver: 'traffic', clock: 'scaled', intercepted: true });
    expect(report.summary).toMatchObject({ pass: 10, fail: 0, fault: 0 });
  },
);

test('an adapter is told the address of its page, and its requests are answered', async () => {
  const report = await runProgram(
    { option: '--command', given: 'python3 examples/python/adapter.py' },
    ['itwin-reality-analysis'],
    { intercept: true, filter: 'request/*' },
  );

  expect(report).toMatchObject({ driver: 'process', clock: 'virtual', intercepted: true });
  expect(report.summary).toMatchObject({ fail: 0, unverified: 0 });
});

test('a program that asks for another host is refused, and is not blamed for it', async () => {
  const report = await runProgram(
    { option: '--exec', given: 'curl -s https://login.example.com/token; curl -s https://api.example.com' },
    ['itwin-reality-analysis'],
    { intercept: true, clock: 'real', filter: 'request/path' },
  );

  expect(report.results).toMatchObject([
    { verdict: 'unverified', message: expect.stringContaining('login.example.com:443, api.example.com:443') },
  ]);
});

test('nothing that was written for an interception is left', async () => {
  const before = await readdir(tmpdir());
  await runProgram({ option: '--exec', given: 'true' }, ['itwin-reality-analysis'], {
    intercept: true,
    clock: 'real',
    filter: 'request/path',
  });

  const left = (await readdir(tmpdir())).filter(
    (name) => name.startsWith('pollspec-trust-') && !before.includes(name),
  );
  expect(left).toEqual([]);
});
