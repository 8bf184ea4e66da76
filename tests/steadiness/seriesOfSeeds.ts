import { relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { clientFiles } from '../clients/clientFiles.ts';
import { examplePrograms } from '../clients/examplePrograms.ts';
import { compareVerdicts } from './compareVerdicts.ts';
import type { Series } from './Series.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** Every bundled client that is no broken one, with the seeds from 1 to so many; its verdicts are to be the same. */
export function seriesOfSeeds(count: number): Series[] {
  const modules = [
    'tests/clients/reference/index.ts',
    'examples/typescript/client.ts',
    ...clientFiles('correct').map((url) => relative(ROOT, fileURLToPath(url))),
  ];
  return [
    ...modules.map((file) => ['--client', file] as const),
    ...examplePrograms.map(({ command }) => ['--command', command] as const),
  ].map(([option, given]) => ({
    name: given,
    runs: Array.from({ length: count }, (_, index) => ({
      name: `seed ${index + 1}`,
      args: [option, given, '--seed', `${index + 1}`],
      isLoaded: false,
    })),
    compare: compareVerdicts,
  }));
}
