import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect } from 'vitest';
import { checksOf } from '../../src/check/checksOf.ts';
import type { Io } from '../../src/cli/Io.ts';
import { main } from '../../src/cli/main.ts';
import { shellQuote } from '../../src/process/shellQuote.ts';
import { workerSetup } from '../../src/run/workerSetup.ts';
import { WALK_LIMITS, type WalkLimits } from '../../src/walk/WalkLimits.ts';
import { eventually } from '../helpers/eventually.ts';
import { testIo } from './testIo.ts';

/** Walks through the protocol with a fixture of the folder `adapters`, and sees to it that nothing of it is left. */
export async function walkFixture(
  file: string,
  { args = [] as string[], limits = {} as Partial<WalkLimits>, io: different = {} as Partial<Io> } = {},
) {
  const folder = mkdtempSync(join(tmpdir(), 'pollspec-'));
  const path = fileURLToPath(new URL(`./fixtures/adapters/${file}.mjs`, import.meta.url));
  const command = [process.execPath, path, folder].map(shellQuote).join(' ');
  const io = testIo(folder, { env: { ...process.env, FORCE_COLOR: undefined }, ...different });
  const code = await main(['adapter', '--command', command, ...args], io, {
    checksOf,
    setup: workerSetup,
    limits: { ...WALK_LIMITS, ...limits },
  });
  const pids = join(folder, 'pids');
  if (existsSync(pids)) await areGone(readFileSync(pids, 'utf8').trim().split('\n'));
  return { code, command, ...io.printed };
}

async function areGone(pids: string[]): Promise<void> {
  await eventually(() => {
    const table = execFileSync('ps', ['-A', '-o', 'pid=,stat='], { encoding: 'utf8' });
    const alive = table.split('\n').flatMap((row) => {
      const [pid = '', state = ''] = row.trim().split(/\s+/);
      return pids.includes(pid) && !state.startsWith('Z') ? [pid] : [];
    });
    expect(alive).toEqual([]);
  });
}
