import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { checksOf } from '../../src/check/checksOf.ts';
import { main } from '../../src/cli/main.ts';
import type { Report } from '../../src/report/Report.ts';
import { workerSetup } from '../../src/run/workerSetup.ts';
import { testIo } from '../cli/testIo.ts';

/** Runs the command line with real workers, in the root of the repository or another folder. */
export async function runCli(args: string[], { cwd = process.cwd(), silenceMs = 60_000 } = {}) {
  const io = testIo(cwd);
  const file = join(mkdtempSync(join(tmpdir(), 'pollspec-')), 'report.json');
  const more = args[0] === 'test' ? ['--json', file] : [];
  const setup = (signal: AbortSignal, folder: string) => ({ ...workerSetup(signal, folder), silenceMs });
  const code = await main([...args, ...more], io, { checksOf, setup });
  const report = (): Report => JSON.parse(readFileSync(file, 'utf8'));
  return { code, file, report, ...io.printed };
}
