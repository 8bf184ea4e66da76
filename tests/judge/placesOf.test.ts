import { describe, expect, test } from 'vitest';
import { placesOf } from '../../src/judge/placesOf.ts';
import { inventedSpec as spec } from '../helpers/inventedSpec.ts';
import { journalOf, type Poll, pollsAt } from '../helpers/journal.ts';

/** Of waits that fit whatever is due, unless told otherwise. */
const places = (polls: Poll[], keeps: (poll: number, place: number) => boolean = () => true) =>
  placesOf(spec, journalOf(polls), { usualState: 'running', keeps });
const poll = (more: Partial<Poll>): Poll => ({ atSeconds: 0, ...more });
const error = poll({ status: 503 });

describe('the place in the sequence', () => {
  test.each<{ name: string; polls: Poll[]; want: (number[] | undefined)[] }>([
    {
      name: 'goes on by one with each answer of a plateau, and stays at the last or starts over',
      polls: pollsAt([0, 0, 0, 0, 0]),
      want: [[0], [1], [2], [3], [3, 0]],
    },
    {
      name: 'is the first after a percentage that changed beside the usual state',
      polls: pollsAt([0, 0, 0, 0], [10, 10, 20, 20]),
      want: [[0], [1], [0], [1]],
    },
    {
      name: 'is the first after a percentage that fell',
      polls: pollsAt([0, 0, 0], [20, 20, 10]),
      want: [[0], [1], [0]],
    },
    {
      name: 'may be either after a percentage that comes',
      polls: [poll({ percent: null }), poll({ percent: 10 })],
      want: [[0], [1, 0]],
    },
    {
      name: 'may be either after a percentage that goes',
      polls: [poll({ percent: 10 }), poll({ percent: null })],
      want: [[0], [1, 0]],
    },
    {
      name: 'may be either after a percentage that changed together with a state that is not the usual one before',
      polls: [poll({ state: 'queued', percent: 10 }), poll({ percent: 20 })],
      want: [[0], [1, 0]],
    },
    {
      name: 'may be either after a percentage that changed together with a state that is not the usual one afterwards',
      polls: [poll({ percent: 10 }), poll({ state: 'queued', percent: 20 })],
      want: [[0], [1, 0]],
    },
    {
      name: 'may be either after a percentage that changed beside a state that is not the usual one',
      polls: [poll({ state: 'queued', percent: 10 }), poll({ state: 'queued', percent: 20 })],
      want: [[0], [1, 0]],
    },
    {
      name: 'goes on where another state than the usual one stays with its percentage',
      polls: [poll({ state: 'queued' }), poll({ state: 'queued' })],
      want: [[0], [1]],
    },
    {
      name: 'is not known from an error on, until the percentage changes',
      polls: [poll({}), error, poll({}), poll({}), poll({ percent: 20 }), poll({ percent: 20 })],
      want: [[0], undefined, undefined, undefined, [0], [1]],
    },
    {
      name: 'is not known after a change that an error hides',
      polls: [poll({}), error, poll({ percent: 20 }), poll({ percent: 20 })],
      want: [[0], undefined, undefined, undefined],
    },
    {
      name: 'is not known where the first poll meets an error',
      polls: [error, poll({}), poll({ percent: 20 })],
      want: [undefined, undefined, [0]],
    },
    {
      name: 'is not known after a lost answer',
      polls: [poll({}), poll({ lost: true }), poll({})],
      want: [[0], undefined, undefined],
    },
  ])('$name', ({ polls, want }) => {
    expect(places(polls)).toEqual(want);
  });

  test('is not known after a 200 of which no byte came', () => {
    const exchanges = journalOf(pollsAt([0, 0, 0]));
    delete exchanges[1]?.answeredAtSeconds;
    expect(placesOf(spec, exchanges, { usualState: 'running', keeps: () => true })).toEqual([
      [0],
      undefined,
      undefined,
    ]);
  });

  test('is no longer one that the wait after it did not fit', () => {
    const startsOver = (index: number, place: number) => index !== 4 || place === 0;
    expect(places(pollsAt([0, 0, 0, 0, 0, 0]), startsOver)).toEqual([[0], [1], [2], [3], [3, 0], [1]]);
  });

  test('goes on all the same after a wait that fits none', () => {
    expect(places(pollsAt([0, 0, 0]), (index) => index !== 1)).toEqual([[0], [1], [2]]);
  });
});
