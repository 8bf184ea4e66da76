import type { RunRecord } from '../driver/RunRecord.ts';
import type { Spec } from '../spec/Spec.ts';
import { describeOutcome } from './describeOutcome.ts';
import type { Finding } from './Finding.ts';
import { findTooSoon } from './findTooSoon.ts';
import { isUndecided } from './isUndecided.ts';
import type { Judgement } from './Judgement.ts';
import { lastExchange } from './lastExchange.ts';
import { nextAfter } from './nextAfter.ts';
import { pollsOf } from './pollsOf.ts';
import { timelineOf } from './timelineOf.ts';
import { verdict } from './verdict.ts';

export interface RetryAfterQuestion {
  spec: Spec;
  /** For each 429 of the script, in order: the least wait in seconds, counted from the first byte of its answer. */
  leastSeconds: number[];
  /** The wait is told by a date, which a client may hold against a clock of its own. */
  isDated?: boolean;
}

/** After each 429: did the next request come no earlier than it may? Giving up on a 429 is a reading of its own. */
export function judgeRetryAfter(
  record: RunRecord,
  { spec, leastSeconds, isDated = false }: RetryAfterQuestion,
): Judgement {
  const polls = pollsOf(record);
  const refused = polls.filter((poll) => poll.reply.status === 429).slice(0, leastSeconds.length);
  const findings: Finding[] = [];
  const marks = new Map<number, string>();
  for (const [index, poll] of refused.entries()) {
    const next = nextAfter(polls, poll);
    const least = leastSeconds[index] ?? 0;
    if (next === undefined) continue;
    const tooSoon = findTooSoon(poll, next, least);
    if (tooSoon === undefined) continue;
    findings.push(tooSoon.finding);
    marks.set(next.number, tooSoon.mark);
  }
  if (findings.length > 0 && isDated && record.datesApart)
    return verdict.unverified(
      `${findings[0]?.actual}: the date of the run is not that of the client's machine, so that this proves nothing`,
    );
  if (findings.length > 0) {
    const asked = new Map(refused.map(({ number }, index) => [number, leastSeconds[index] ?? 0]));
    return { ...verdict.of(findings, ''), ...timelineOf(spec, polls, marks, asked) };
  }

  const outcome = record.waits[0]?.outcome;
  const last = refused.at(-1);
  const wentOn =
    refused.length === leastSeconds.length && last !== undefined && nextAfter(polls, last) !== undefined;
  if (wentOn) return verdict.pass('the next request came no earlier than it may');
  if (outcome?.type === 'unsettled' && (isUndecided(outcome) || outcome.why === 'timers'))
    return verdict.unverified(describeOutcome(outcome));
  const actual = outcome === undefined ? 'no poll' : describeOutcome(outcome);
  if (refused.length === 0) return verdict.unverified(`the client did not come to the 429: ${actual}`);
  // A program that is told of a refusal may call that its end.
  if (outcome?.type === 'failed' || outcome?.type === 'exited')
    return verdict.unverified('the client gives up on a 429, so its wait was not seen');
  return verdict.of(
    [{ expected: 'a further request after the 429, or an error', actual, ...lastExchange(polls) }],
    '',
  );
}
