import type { Result } from '../report/Report.ts';
import type { Standing } from '../report/Standing.ts';
import { standingOf } from '../report/standingOf.ts';
import { DEFAULT_FAIL_ON } from '../spec/DEFAULT_FAIL_ON.ts';

/** What a result would mean for `pollspec test`, when nothing else is asked for. */
export function tryStandingOf(result: Pick<Result, 'check' | 'verdict' | 'level'>): Standing {
  return standingOf(result, { failOn: DEFAULT_FAIL_ON });
}
