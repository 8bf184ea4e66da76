import { relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { clientFiles } from '../clients/clientFiles.ts';
import { examplePrograms } from '../clients/examplePrograms.ts';
import { compareVerdicts } from './compareVerdicts.ts';
import type { Series } from './Series.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** Another seed means other ids, tokens and random cases, and nothing else (tests/check/seeds.test.ts): two whole runs show the first two. */
const WHOLE_RUNS = 2;
const RANDOM_CASES = '*/any-*';

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
  ].flatMap(([option, given]) => [
    seriesOf(`${given}, all checks`, Math.min(count, WHOLE_RUNS), [option, given]),
    seriesOf(`${given}, random cases`, count, [option, given, '-t', RANDOM_CASES]),
  ]);
}

function seriesOf(name: string, count: number, args: string[]): Series {
  return {
    name,
    runs: Array.from({ length: count }, (_, index) => ({
      name: `seed ${index + 1}`,
      args: [...args, '--seed', `${index + 1}`],
      isLoaded: false,
    })),
    compare: compareVerdicts,
  };
}
