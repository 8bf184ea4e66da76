import { isObject } from '../../src/json/isObject.ts';
import { formatPointer } from '../../src/spec/formatPointer.ts';

/** A place where two JSON values differ; `undefined` where one of them has nothing there. */
export interface Difference {
  /** JSON pointer. */
  place: string;
  was: unknown;
  is: unknown;
}

/** Where two JSON values differ, as deep as it can be told. The order of members is no difference. */
export function findDifferences(was: unknown, is: unknown, place = ''): Difference[] {
  const [before, after] = [membersOf(was), membersOf(is)];
  if (before === undefined || after === undefined || Array.isArray(was) !== Array.isArray(is))
    return Object.is(was, is) ? [] : [{ place, was, is }];
  return [...new Set([...before.keys(), ...after.keys()])].flatMap((name) =>
    findDifferences(before.get(name), after.get(name), `${place}${formatPointer([name])}`),
  );
}

function membersOf(value: unknown): Map<string, unknown> | undefined {
  return isObject(value) || Array.isArray(value) ? new Map(Object.entries(value)) : undefined;
}
