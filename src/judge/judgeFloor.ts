import type { RunRecord } from '../driver/RunRecord.ts';
import type { Spec } from '../spec/Spec.ts';
import { describeOutcome } from './describeOutcome.ts';
import { formatSeconds } from './formatSeconds.ts';
import type { Judgement } from './Judgement.ts';
import { pollsOf } from './pollsOf.ts';
import { slackSeconds } from './slackSeconds.ts';
import { timelineOf } from './timelineOf.ts';
import { verdict } from './verdict.ts';
import { waitsOf } from './waitsOf.ts';

/** After an error: was each wait that follows a good answer at least the shortest interval, wherever in the sequence the client stands? */
export function judgeFloor(record: RunRecord, spec: Spec): Judgement {
  const least = Math.min(...(spec.backoff?.intervalsSeconds ?? [0]));
  const polls = pollsOf(record);
  const error = polls.find(({ reply }) => reply.status !== 200);
  const afterGood = waitsOf(spec, polls).filter(
    ({ from }) => from.reply.status === 200 && from.number > (error?.number ?? Number.POSITIVE_INFINITY),
  );
  if (afterGood.length === 0) {
    const outcome = record.waits[0]?.outcome;
    const why = outcome === undefined ? 'no poll' : describeOutcome(outcome);
    return verdict.unverified(`no wait was seen after a good answer that followed an error: ${why}`);
  }
  const early = afterGood.find(
    ({ sinceRequestSeconds }) => sinceRequestSeconds < least - slackSeconds(record, least),
  );
  if (early === undefined)
    return verdict.pass(`waits at least ${formatSeconds(least)} after each good answer`);
  const finding = {
    expected: `a wait of at least ${formatSeconds(least)}, the shortest interval, after the good answer to poll ${early.from.number}`,
    actual: formatSeconds(early.sinceRequestSeconds),
    exchange: early.to.number,
    atSeconds: early.to.sentAtSeconds,
  };
  const marks = new Map([[early.to.number, `${formatSeconds(least - early.sinceRequestSeconds)} too early`]]);
  return { ...verdict.of([finding], ''), ...timelineOf(spec, polls, marks) };
}
