import { expect, test } from 'vitest';
import { KillOrder } from './KillOrder.ts';

const durationsMs = new Map([
  ['slow', 900],
  ['quick', 5],
  ['middle', 40],
]);
const all = [...durationsMs.keys()];

test('at first the quickest check comes first', () => {
  expect(new KillOrder(durationsMs).sort(all, 'a.ts')).toEqual(['quick', 'middle', 'slow']);
});

test('a check that killed comes before those that did not', () => {
  const order = new KillOrder(durationsMs);
  order.killed('slow', 'b.ts');
  expect(order.sort(all, 'a.ts')).toEqual(['slow', 'quick', 'middle']);
});

test('kills in the same file count before those in others', () => {
  const order = new KillOrder(durationsMs);
  order.killed('slow', 'b.ts');
  order.killed('slow', 'b.ts');
  order.killed('middle', 'a.ts');
  expect(order.sort(all, 'a.ts')).toEqual(['middle', 'slow', 'quick']);
});
