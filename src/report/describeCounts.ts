import { VERDICTS } from '../judge/Judgement.ts';
import type { VerdictCounts } from './Report.ts';

const ALWAYS = new Set(['pass', 'fail', 'observed', 'unverified']);

/** `120 pass, 3 fail, 4 observed, 2 unverified`; faults only where there are any. */
export function describeCounts(counts: VerdictCounts): string {
  return VERDICTS.filter((verdict) => ALWAYS.has(verdict) || counts[verdict] > 0)
    .map((verdict) => `${counts[verdict]} ${verdict}`)
    .join(', ');
}
