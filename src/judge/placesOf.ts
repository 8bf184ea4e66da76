import type { Exchange } from '../driver/Exchange.ts';
import type { Spec } from '../spec/Spec.ts';
import { progressOf } from './progressOf.ts';

/**
 * Where the sequence of intervals may stand after each poll: the indexes of the intervals that are due by one reading or another,
 * `undefined` where the page says nothing. After a percentage that changed between two good answers in a row, the first;
 * after one that did not, the next, and after the last one the last or, by the other reading, the first. What is absent, or stands beside
 * another state than the usual one, may be a change and may be none. After an error nothing is sure until the next change.
 *
 * @param usualState the state beside which the page shows percentages
 * @param keeps whether a place fits the wait that followed; those that do not are no longer possible
 */
export function placesOf(
  spec: Spec,
  polls: readonly Exchange[],
  { usualState, keeps }: { usualState: string; keeps(poll: number, place: number): boolean },
): (number[] | undefined)[] {
  const last = (spec.backoff?.intervalsSeconds.length ?? 0) - 1;
  const next = (place: number) => (place < last ? [place + 1] : [last, 0]);
  let before: Exchange | undefined;
  let places: number[] | undefined;
  return polls.map((poll, index) => {
    if (poll.reply.status !== 200 || poll.answeredAtSeconds === undefined) {
      places = undefined;
      before = undefined;
      return undefined;
    }
    const change = before === undefined ? undefined : changeOf(spec, before, poll, usualState);
    if (index === 0 || change === 'changed') places = [0];
    else if (change === undefined || places === undefined) places = undefined;
    else {
      const gone = places.flatMap(next);
      places = [...new Set(change === 'same' ? gone : [...gone, 0])];
    }
    before = poll;
    const due = places;
    places = places?.filter((place) => keeps(index, place));
    // A wait that fits none is found; the sequence is taken to go on all the same.
    if (places?.length === 0) places = due;
    return due;
  });
}

function changeOf(
  spec: Spec,
  before: Exchange,
  after: Exchange,
  usualState: string,
): 'changed' | 'same' | 'either' {
  const one = progressOf(spec, before);
  const other = progressOf(spec, after);
  if (one.percent === undefined || other.percent === undefined) return 'either';
  if (one.state === other.state && one.percent === other.percent) return 'same';
  return [one, other].every(({ state }) => state === usualState) ? 'changed' : 'either';
}
