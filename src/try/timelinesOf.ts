import type { RunRecord } from '../driver/RunRecord.ts';
import { pollsOf } from '../judge/pollsOf.ts';
import type { TimelinePoll } from '../judge/TimelinePoll.ts';
import { timelineOf } from '../judge/timelineOf.ts';
import type { Spec } from '../spec/Spec.ts';
import type { TryTimeline } from './TryTimeline.ts';

/**
 * The timeline of each wait of a run in which a request came.
 *
 * @param judged what a judge drew of one of the waits, with its marks
 */
export function timelinesOf(
  spec: Spec,
  record: RunRecord,
  judged: { timeline: string | null; polls?: TimelinePoll[] } | undefined,
): TryTimeline[] {
  return record.waits.flatMap((_, index) => {
    const exchanges = pollsOf(record, index);
    if (exchanges.length === 0) return [];
    const { timeline, polls = [] } = judged ?? {};
    const isJudged = exchanges.some(({ number }) => number === polls[0]?.exchange);
    const drawn = isJudged && timeline ? { timeline, polls } : timelineOf(spec, exchanges);
    return [{ wait: index + 1, ...drawn }];
  });
}
