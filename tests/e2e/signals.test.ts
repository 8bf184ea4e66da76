import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { shellQuote } from '../../src/process/shellQuote.ts';
import { aliveWith } from '../helpers/aliveWith.ts';
import { eventually } from '../helpers/eventually.ts';

const PROGRAM = resolve('tests/e2e/fixtures/misbehaving/programs/never-ends.mjs');

/** Starts the command line on a program that never ends, behind the proxy; resolves once that has begun. */
async function begin() {
  const folder = mkdtempSync(join(tmpdir(), 'pollspec-'));
  const temporary = join(folder, 'temporary');
  mkdirSync(temporary);
  const json = join(folder, 'report.json');
  const command = [process.execPath, PROGRAM, folder].map(shellQuote).join(' ');
  const args = ['test', '--exec', command, '--spec', 'itwin-reality-analysis', '-t', 'lifecycle/ends-at-*'];
  const child = spawn(
    process.execPath,
    ['src/cli/bin.ts', ...args, '--intercept', '--clock', 'real', '--json', json],
    { env: { ...process.env, TMPDIR: temporary }, stdio: ['ignore', 'ignore', 'pipe'] },
  );
  let said = '';
  child.stderr.on('data', (chunk) => {
    said += chunk;
  });
  const ended = once(child, 'exit');
  await eventually(() => expect(existsSync(join(folder, 'starts'))).toBe(true));
  return {
    child,
    ended,
    json,
    said: () => said,
    left: () => readdirSync(temporary).filter((name) => name.startsWith('pollspec')),
    alive: () => aliveWith(folder),
  };
}

describe.concurrent('the command line that is told to end', () => {
  test.each(['SIGINT', 'SIGTERM', 'SIGHUP'] as const)(
    'by %s writes its report and leaves neither processes nor files behind',
    async (signal) => {
      const { child, ended, json, said, left, alive } = await begin();
      child.kill(signal);
      expect(await ended).toEqual([3, null]);
      await eventually(() => expect(alive()).toEqual([]));
      expect(left()).toEqual([]);
      expect(JSON.parse(readFileSync(json, 'utf8'))).toMatchObject({ complete: false });
      expect(said()).not.toContain('pollspec:');
    },
  );

  test('twice waits for nothing, and leaves nothing behind all the same', async () => {
    const { child, ended, said, left, alive } = await begin();
    child.kill('SIGTERM');
    child.kill('SIGINT');
    expect(await ended).toEqual([3, null]);
    await eventually(() => expect(alive()).toEqual([]));
    expect(left()).toEqual([]);
    expect(said()).not.toContain('pollspec:');
  });
});
