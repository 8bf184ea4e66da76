import { isObject } from '../json/isObject.ts';
import type { SpecMistake } from '../spec/SpecMistake.ts';

/** Checks that are named by a pattern. It would hide failures that nobody has looked at. */
export function findGlobs(document: unknown): SpecMistake[] {
  const failures: unknown = isObject(document) ? document.failures : undefined;
  if (!Array.isArray(failures)) return [];
  return failures.flatMap((failure: unknown, index) => {
    const check: unknown = isObject(failure) ? failure.check : undefined;
    if (typeof check !== 'string' || !check.includes('*')) return [];
    return [
      {
        path: ['failures', String(index), 'check'],
        expected: 'the whole id of one check',
        actual: `'${check}', a pattern`,
        hint: 'list each check by itself; a pattern would also hide failures that nobody has looked at',
      },
    ];
  });
}
