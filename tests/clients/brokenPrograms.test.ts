import { describe, expect, test } from 'vitest';
import { atMost } from '../helpers/atMost.ts';
import { brokenPrograms } from './processes/brokenPrograms.ts';
import { runProgram } from './runProgram.ts';

/** Each has two processes of its own. */
const inTurn = atMost(2);

describe.concurrent('a broken client in another language fails exactly the checks that it declares', () => {
  for (const { command, spec, fails } of brokenPrograms) {
    test(command, async () => {
      const { results } = await inTurn(() => runProgram({ option: '--command', given: command }, [spec]));

      const failed = results.filter(({ verdict }) => verdict === 'fail' || verdict === 'fault');
      const declared = Object.entries(fails).flatMap(([group, slugs]) =>
        slugs.map((slug) => `${spec}/${group}/${slug}`),
      );
      expect(failed.map(({ check }) => check).sort()).toEqual(declared.sort());
    });
  }
});

test('at least three of each language are shown', () => {
  const shown = brokenPrograms.map(({ command }) => /processes\/([\w-]+)\//.exec(command)?.[1]);
  const countOf = (language: string) => shown.filter((one) => one === language).length;
  for (const language of ['python', 'python-requests', 'shell', 'java'])
    expect(countOf(language), language).toBeGreaterThanOrEqual(3);
});
