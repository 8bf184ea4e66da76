import { expect, test } from 'vitest';
import { seriesOfRuns } from './seriesOfRuns.ts';
import { seriesOfSeeds } from './seriesOfSeeds.ts';

test('half of the runs, or one fewer, meet busy cores, and all have the same options', () => {
  const [series] = seriesOfRuns(5);
  expect(series?.runs.map(({ isLoaded }) => isLoaded)).toEqual([false, false, false, true, true]);
  expect(new Set(series?.runs.map(({ args }) => args.join(' '))).size).toBe(1);
});

test('each client is run with each seed', () => {
  const all = seriesOfSeeds(3);
  const names = all.map(({ name }) => name);
  expect(names).toContain('tests/clients/reference/index.ts');
  expect(names).toContain('tests/clients/correct/got-callback.ts');
  expect(names).toContain('bash examples/shell/adapter.sh');
  for (const { name, runs } of all) {
    expect(runs.map(({ args }) => args.slice(1))).toEqual(
      [1, 2, 3].map((seed) => [name, '--seed', `${seed}`]),
    );
  }
});
