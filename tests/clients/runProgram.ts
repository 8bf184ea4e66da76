import { checksOf } from '../../src/check/checksOf.ts';
import { judgeProgram } from '../../src/cli/judgeProgram.ts';
import { resolveSpec } from '../../src/cli/resolveSpec.ts';
import type { Settings } from '../../src/cli/Settings.ts';
import type { Subject } from '../../src/cli/Subject.ts';
import { REAL_TIME_LIMITS } from '../../src/driver/process/RealTimeLimits.ts';
import type { Report } from '../../src/report/Report.ts';
import { workerSetup } from '../../src/run/workerSetup.ts';

/** No client here gives up waiting for an answer within the twelve seconds that are given otherwise. */
const STALL_MS = 3000;

/**
 * Judges an adapter or a program, as `pollspec test` does.
 *
 * @param silenceMs see `RealTimeLimits`
 * @throws {Error} when a check gave no result
 */
export async function runProgram(
  subject: Subject & { option: '--command' | '--exec' },
  specs: string[],
  different: Partial<Settings> = {},
  { silenceMs } = REAL_TIME_LIMITS,
): Promise<Report> {
  const cwd = process.cwd();
  const ended = new AbortController();
  const troubles: unknown[] = [];
  const settings: Settings = {
    subjects: [subject],
    specs,
    filter: null,
    params: {},
    failOn: ['must', 'should', 'implied'],
    seed: 1,
    runs: 5,
    outputs: {},
    github: false,
    shard: null,
    clock: 'auto',
    intercept: false,
    ...different,
  };
  const asked = await Promise.all(specs.map((spec) => resolveSpec(spec, cwd)));
  try {
    const { report } = await judgeProgram(subject, asked, settings, {
      setup: workerSetup(ended.signal, cwd),
      checksOf,
      cwd,
      env: process.env,
      limits: { ...REAL_TIME_LIMITS, stallMs: STALL_MS, silenceMs },
      onExpected: () => ({ onStart: () => {}, onResult: () => {} }),
      onAhead: () => {},
      onTrouble: (trouble) => troubles.push(trouble),
    });
    if (report.complete) return report;
    const { emitted, expected } = report.summary;
    throw new Error(`${subject.given}: expected ${expected} results, got ${emitted}.`, {
      cause: troubles[0],
    });
  } finally {
    ended.abort();
  }
}
