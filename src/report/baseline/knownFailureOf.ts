import type { KnownFailure, Report, Result } from '../Report.ts';

/** What the baseline says of a check that fails; undefined: it does not list it, or it does not fail. */
export function knownFailureOf(
  { check, verdict }: Pick<Result, 'check' | 'verdict'>,
  { baseline }: Pick<Report, 'baseline'>,
): KnownFailure | undefined {
  return verdict === 'fail' ? baseline?.failures.find((known) => known.check === check) : undefined;
}
