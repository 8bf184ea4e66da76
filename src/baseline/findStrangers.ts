import { didYouMean } from '../spec/didYouMean.ts';
import type { SpecMistake } from '../spec/SpecMistake.ts';
import { withHint } from '../spec/withHint.ts';
import type { Baseline } from './Baseline.ts';

/**
 * Checks that there are not.
 * @param known ids of all checks of the specs that are at hand
 */
export function findStrangers({ failures }: Baseline, known: ReadonlySet<string>): SpecMistake[] {
  return failures.flatMap(({ check }, index) => {
    if (known.has(check)) return [];
    const mistake = {
      path: ['failures', String(index), 'check'],
      expected: 'the id of a check',
      actual: `'${check}', which there is not`,
    };
    const hint =
      didYouMean(check, known) ??
      '`pollspec list checks` shows them; of a spec of your own, name its file with --spec';
    return [withHint(mistake, hint)];
  });
}
