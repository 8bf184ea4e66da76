import type { SpecMistake } from '../spec/SpecMistake.ts';
import type { BaselineDocument } from './parseBaseline.ts';

/** Checks that are listed before. */
export function findDuplicates({ failures }: BaselineDocument): SpecMistake[] {
  return failures.flatMap(({ check }, index) => {
    const before = failures.findIndex((one) => one.check === check);
    if (before === index) return [];
    return [
      {
        path: ['failures', String(index), 'check'],
        expected: 'a check that is not listed yet',
        actual: `'${check}', which is entry ${before + 1} too`,
        hint: 'delete one of the two',
      },
    ];
  });
}
