import { compareReports } from './compareReports.ts';
import type { Series } from './Series.ts';

/** So many whole runs of the reference clients with one seed, the second half of them on busy cores; their reports are to be the same. */
export function seriesOfRuns(count: number): Series[] {
  const aloneCount = Math.ceil(count / 2);
  return [
    {
      name: 'reference clients',
      runs: Array.from({ length: count }, (_, index) => ({
        name: `run ${index + 1}`,
        args: ['--client', 'tests/clients/reference/index.ts', '--seed', '1'],
        isLoaded: index >= aloneCount,
      })),
      compare: compareReports,
    },
  ];
}
