import type { Result } from './Report.ts';

/** The results that could not be verified, by reason. */
export function groupByReason(results: Result[]): Map<string, Result[]> {
  const byReason = new Map<string, Result[]>();
  for (const result of results.filter(({ verdict }) => verdict === 'unverified')) {
    byReason.set(result.message, [...(byReason.get(result.message) ?? []), result]);
  }
  return byReason;
}
