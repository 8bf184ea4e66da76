import type { Comparison } from './Comparison.ts';
import { oneSided } from './oneSided.ts';

/** The last line of a comparison. It holds no text from outside. */
export function describeComparison(comparison: Comparison): string {
  const { changes, worse, same, doubts } = comparison;
  const count = changes.filter((change) => change.worse).length;
  const { earlier, later } = oneSided(comparison);
  const failing = changes.filter(({ kind, after }) => kind === 'added' && after?.standing === 'fails').length;
  const amongThem = failing === 0 ? '' : `, ${failing} of them failing`;
  const asides = [
    earlier === 0 ? '' : `${checks(earlier)} only in the earlier report.`,
    later === 0 ? '' : `${checks(later)} only in the later report${amongThem}.`,
  ].filter((aside) => aside !== '');
  const conclude = (): string => {
    const worsened = `${checks(count)} worse at the levels that fail a run`;
    if (doubts.length > 0) return `No conclusion: ${doubts.join(', and ')}${worse ? `; ${worsened}` : ''}.`;
    if (worse) return `Worse: ${worsened}.`;
    if (changes.length === 0) return `The same: ${same} ${same === 1 ? 'check' : 'checks'}.`;
    const among = asides.length === 0 ? '' : ', among the checks of both reports';
    return `Not worse at the levels that fail a run${among}.`;
  };
  return [conclude(), ...asides].join(' ');
}

function checks(count: number): string {
  return `${count} ${count === 1 ? 'check is' : 'checks are'}`;
}
