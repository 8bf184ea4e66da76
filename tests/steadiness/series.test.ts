import { expect, test } from 'vitest';
import { seriesOfRuns } from './seriesOfRuns.ts';
import { seriesOfSeeds } from './seriesOfSeeds.ts';

test('half of the runs, or one fewer, meet busy cores, and all have the same options', () => {
  const [series] = seriesOfRuns(5);
  expect(series?.runs.map(({ isLoaded }) => isLoaded)).toEqual([false, false, false, true, true]);
  expect(new Set(series?.runs.map(({ args }) => args.join(' '))).size).toBe(1);
});

test('each client is run whole with two seeds, and its random cases with each', () => {
  const all = seriesOfSeeds(3);
  for (const file of [
    'tests/clients/reference/index.ts',
    'tests/clients/correct/got-callback.ts',
    'bash examples/shell/adapter.sh',
  ]) {
    const argsOf = (name: string) =>
      all.find((one) => one.name === name)?.runs.map(({ args }) => args.slice(1));
    expect(argsOf(`${file}, all checks`)).toEqual([1, 2].map((seed) => [file, '--seed', `${seed}`]));
    expect(argsOf(`${file}, random cases`)).toEqual(
      [1, 2, 3].map((seed) => [file, '-t', '*/any-*', '--seed', `${seed}`]),
    );
  }
});
