import { VERDICTS } from '../judge/Judgement.ts';
import { LEVELS, type Level } from '../spec/Spec.ts';
import type { Result, Summary, VerdictCounts } from './Report.ts';

/** Counts results by verdict, and says whether the client conforms at the levels that fail the run. */
export function summarise(
  results: Pick<Result, 'level' | 'verdict'>[],
  { expected, complete, failOn }: { expected: number; complete: boolean; failOn: readonly Level[] },
): Summary {
  const total = count(results);
  const byLevel = Object.fromEntries(
    LEVELS.map((level) => [level, count(results.filter((result) => result.level === level))]),
  ) as Record<Level, VerdictCounts>;
  const failing = failOn.some((level) => byLevel[level].fail > 0);
  return {
    expected,
    emitted: results.length,
    ...total,
    byLevel,
    conforms: complete && !failing && total.fault === 0 && total.pass + total.fail > 0,
  };
}

function count(results: Pick<Result, 'verdict'>[]): VerdictCounts {
  return Object.fromEntries(
    VERDICTS.map((verdict) => [verdict, results.filter((result) => result.verdict === verdict).length]),
  ) as VerdictCounts;
}
