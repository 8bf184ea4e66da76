import { median } from '../helpers/median.ts';
import type { Ran } from './Ran.ts';

/** The figures of all runs, in a line. */
export function drawSummary(rans: readonly Ran[]): string {
  const results = rans.reduce((sum, ran) => sum + ran.results, 0);
  const unsteady = rans.filter(({ isSame }) => !isSame).length;
  return [
    `${count(rans.length, 'run')} with ${count(results, 'result')}`,
    ...kindOf(
      'alone',
      rans.filter(({ isLoaded }) => !isLoaded),
    ),
    ...kindOf(
      'on busy cores',
      rans.filter(({ isLoaded }) => isLoaded),
    ),
    unsteady === 0 ? 'none unsteady' : `${count(unsteady, 'run')} UNSTEADY`,
  ].join('; ');
}

function kindOf(name: string, rans: readonly Ran[]): string[] {
  if (rans.length === 0) return [];
  return [
    `${rans.length} ${name}, median ${median(rans.map(({ tookSeconds }) => tookSeconds)).toFixed(1)} s`,
  ];
}

function count(number: number, what: string): string {
  return `${number} ${what}${number === 1 ? '' : 's'}`;
}
