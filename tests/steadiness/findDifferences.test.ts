import { expect, test } from 'vitest';
import { findDifferences } from './findDifferences.ts';

const cases: {
  name: string;
  was: unknown;
  is: unknown;
  found: [place: string, was: unknown, is: unknown][];
}[] = [
  { name: 'equal values do not differ', was: { a: [1, null] }, is: { a: [1, null] }, found: [] },
  { name: 'the order of members is no difference', was: { a: 1, b: 2 }, is: { b: 2, a: 1 }, found: [] },
  { name: 'a plain value differs where it stands', was: 1, is: 2, found: [['', 1, 2]] },
  {
    name: 'what differs is told as deep as it stands',
    was: { journal: [{ at: 15, status: 200 }] },
    is: { journal: [{ at: 15.001, status: 200 }] },
    found: [['/journal/0/at', 15, 15.001]],
  },
  {
    name: 'a member that is gone, and a new one, are told',
    was: { a: 1 },
    is: { b: null },
    found: [
      ['/a', 1, undefined],
      ['/b', undefined, null],
    ],
  },
  {
    name: 'a list that is longer is told by what is added',
    was: [1],
    is: [1, 2],
    found: [['/1', undefined, 2]],
  },
  { name: 'a list is no object, though both be empty', was: [], is: {}, found: [['', [], {}]] },
  { name: 'slashes in names are escaped', was: { 'a/b': 1 }, is: { 'a/b': 2 }, found: [['/a~1b', 1, 2]] },
];

test.each(cases)('$name', ({ was, is, found }) => {
  expect(findDifferences(was, is)).toEqual(
    found.map(([place, before, after]) => ({ place, was: before, is: after })),
  );
});
