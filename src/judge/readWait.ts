import type { RunRecord } from '../driver/RunRecord.ts';
import type { Spec } from '../spec/Spec.ts';
import { describeOutcome } from './describeOutcome.ts';
import { formatSeconds } from './formatSeconds.ts';
import { gaveUp } from './gaveUp.ts';
import { isUndecided } from './isUndecided.ts';
import type { Judgement } from './Judgement.ts';
import { lastExchange } from './lastExchange.ts';
import { pollsOf } from './pollsOf.ts';
import { slackSeconds } from './slackSeconds.ts';
import { timelineOf } from './timelineOf.ts';
import { verdict } from './verdict.ts';
import { waitsOf } from './waitsOf.ts';

export interface OpenWait {
  spec: Spec;
  /** The wait that shows the reading: 1 is the one between the first poll and the second. */
  wait: number;
  /** Readings by the least wait in seconds that shows them, longest first. */
  readings: [leastSeconds: number, reading: string][];
  /** The reading of a client that ends the wait with an error at this poll or a later one, where the page leaves that open. */
  ended?: { poll: number; reading: string };
}

/** Which reading of a silence of the page does the client take? Told by the length of one wait. */
export function readWait(record: RunRecord, { spec, wait: number, readings, ended }: OpenWait): Judgement {
  const polls = pollsOf(record);
  const wait = waitsOf(spec, polls)[number - 1];
  const outcome = record.waits[0]?.outcome;
  if (wait === undefined) {
    const described = outcome === undefined ? 'no poll' : describeOutcome(outcome);
    if (gaveUp(outcome) && ended !== undefined && polls.length >= ended.poll)
      return verdict.observed(ended.reading, described);
    if (gaveUp(outcome) || isUndecided(outcome)) return verdict.unverified(described);
    return verdict.of(
      [
        {
          expected: `poll ${number + 1} of a job that is still running`,
          actual: described,
          ...lastExchange(polls),
        },
      ],
      '',
    );
  }
  const seconds = wait.sinceRequestSeconds;
  // Jitter above is legal; half as much again as the longest interval is an interval of the client's own.
  const isBeyond = seconds > Math.max(...(spec.backoff?.intervalsSeconds ?? [])) * 1.5;
  const reading = isBeyond
    ? undefined
    : readings.find(([leastSeconds]) => seconds >= leastSeconds - slackSeconds(record, leastSeconds));
  if (reading !== undefined)
    return {
      ...verdict.observed(reading[1], `waited ${formatSeconds(seconds)} after poll ${number}`),
      ...timelineOf(spec, polls),
    };
  if (isBeyond && record.precision !== undefined)
    return verdict.unverified(
      `waited ${formatSeconds(seconds)} after poll ${number}, which tells nothing on this clock`,
    );
  const expected = `a wait that fits a reading: ${readings.map(([least, name]) => `${name} from ${formatSeconds(least)} on`).join(', ')}`;
  const finding = {
    expected,
    actual: formatSeconds(seconds),
    exchange: wait.to.number,
    atSeconds: wait.to.sentAtSeconds,
  };
  return {
    ...verdict.of([finding], ''),
    ...timelineOf(spec, polls, new Map([[wait.to.number, 'fits no reading']])),
  };
}
