import type { Comparison } from './Comparison.ts';

/** The last line of a comparison. It holds no text from outside. */
export function describeComparison({ changes, worse, same }: Comparison): string {
  const count = changes.filter((change) => change.worse).length;
  const checks = count === 1 ? 'check is' : 'checks are';
  if (worse) return `Worse: ${count} ${checks} worse at the levels that fail a run.`;
  if (changes.length === 0) return `The same: ${same} ${same === 1 ? 'check' : 'checks'}.`;
  return 'Not worse at the levels that fail a run.';
}
