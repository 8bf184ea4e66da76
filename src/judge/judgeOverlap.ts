import type { RunRecord } from '../driver/RunRecord.ts';
import type { Spec } from '../spec/Spec.ts';
import { formatSeconds } from './formatSeconds.ts';
import type { Judgement } from './Judgement.ts';
import { pollsOf } from './pollsOf.ts';
import { timelineOf } from './timelineOf.ts';
import { tooFewPolls } from './tooFewPolls.ts';
import { verdict } from './verdict.ts';

/** Does the client ask again while an earlier request of the same wait is still under way? */
export function judgeOverlap(record: RunRecord, spec: Spec): Judgement {
  const polls = pollsOf(record);
  if (polls.length < 2) return verdict.unverified(tooFewPolls(record));
  for (const [index, poll] of polls.entries()) {
    const open = polls.slice(0, index).find((earlier) => {
      const endedAtSeconds =
        earlier.answeredAtSeconds ?? earlier.abortedAtSeconds ?? Number.POSITIVE_INFINITY;
      return endedAtSeconds > poll.sentAtSeconds;
    });
    if (open === undefined) continue;
    const finding = {
      expected: `no request while #${open.number} waits for its answer`,
      actual: `#${poll.number} sent at ${formatSeconds(poll.sentAtSeconds)}`,
      exchange: poll.number,
      atSeconds: poll.sentAtSeconds,
    };
    const marks = new Map([[poll.number, `#${open.number} is still under way`]]);
    return { ...verdict.of([finding], ''), ...timelineOf(spec, polls, marks) };
  }
  return verdict.pass('one request at a time');
}
