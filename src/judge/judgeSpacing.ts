import type { RunRecord } from '../driver/RunRecord.ts';
import type { Spec } from '../spec/Spec.ts';
import { formatSeconds } from './formatSeconds.ts';
import type { Judgement } from './Judgement.ts';
import { pollsOf } from './pollsOf.ts';
import { slackSeconds } from './slackSeconds.ts';
import { timelineOf } from './timelineOf.ts';
import { toMilliseconds } from './toMilliseconds.ts';
import { tooFewPolls } from './tooFewPolls.ts';
import { verdict } from './verdict.ts';

/** Are any two successive requests of the wait less than `leastSeconds` apart? */
export function judgeSpacing(record: RunRecord, spec: Spec, leastSeconds: number): Judgement {
  const polls = pollsOf(record);
  if (polls.length < 2) return verdict.unverified(tooFewPolls(record));
  const slack = slackSeconds(record, leastSeconds);
  for (const [index, poll] of polls.slice(1).entries()) {
    const before = polls[index];
    const gap = toMilliseconds(poll.sentAtSeconds - (before?.sentAtSeconds ?? 0));
    if (gap >= leastSeconds) continue;
    if (slack >= leastSeconds)
      return verdict.unverified(
        `#${poll.number} came ${formatSeconds(gap)} after the one before, which is less than this clock can tell`,
      );
    if (gap >= leastSeconds - slack) continue;
    const finding = {
      expected: `at least ${formatSeconds(leastSeconds)} between two requests of one wait`,
      actual: formatSeconds(gap),
      exchange: poll.number,
      atSeconds: poll.sentAtSeconds,
    };
    const marks = new Map([[poll.number, `${formatSeconds(gap)} after the one before`]]);
    return { ...verdict.of([finding], ''), ...timelineOf(spec, polls, marks) };
  }
  return verdict.pass(`requests are at least ${formatSeconds(leastSeconds)} apart`);
}
