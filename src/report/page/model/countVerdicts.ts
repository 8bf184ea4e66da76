import type { Verdict } from '../../../judge/Judgement.ts';
import type { Result } from '../../Report.ts';

/** Worst first. */
const ORDER: readonly Verdict[] = ['fault', 'fail', 'observed', 'unverified', 'pass'];

/** How many results have which verdict, worst first; those that none has are left out. */
export function countVerdicts(results: readonly Result[]): { verdict: Verdict; count: number }[] {
  return ORDER.map((verdict) => ({
    verdict,
    count: results.filter((result) => result.verdict === verdict).length,
  })).filter(({ count }) => count > 0);
}
