import type { Exchange } from '../driver/Exchange.ts';
import type { Spec } from '../spec/Spec.ts';
import { progressOf } from './progressOf.ts';
import { toMilliseconds } from './toMilliseconds.ts';

/** The time between one poll and the next, and what the page asks of it. Seconds of the client's clock. */
export interface Wait {
  from: Exchange;
  to: Exchange;
  /** The interval that is due; absent where the page does not say (after an error, or without a percentage). */
  dueSeconds?: number;
  /** The next longer interval of the sequence than the one due. */
  nextLongerSeconds?: number;
  /** The whole sequence has been waited: the interval due is the last one, which the page does not ask for again. */
  isPastEnd?: true;
  sinceRequestSeconds: number;
  sinceAnswerSeconds: number;
}

/**
 * The waits between the polls of one journal, in order. The wait after a poll is the next interval of the sequence;
 * after a poll whose percentage differs from the one before it, the first again. The last interval holds for as long
 * as the plateau does; what the page leaves open there is not judged by this. After an error it is not
 * known what is due until the percentage differs from the last one that was answered, which is taken for a change.
 */
export function waitsOf(spec: Spec, exchanges: Exchange[]): Wait[] {
  const intervals = spec.backoff?.intervalsSeconds ?? [];
  let place = -1;
  let known = true;
  let before: number | undefined;
  return exchanges.slice(0, -1).map((from, index) => {
    const to = exchanges[index + 1] as Exchange;
    const isAnswer = from.reply.status === 200 && from.answeredAtSeconds !== undefined;
    const { percent } = isAnswer ? progressOf(spec, from) : {};
    const isChange = before !== undefined && percent !== undefined && percent !== before;
    known = percent !== undefined && (known || isChange);
    const next = isChange ? 0 : place + 1;
    place = Math.min(next, intervals.length - 1);
    if (isAnswer) before = percent;
    const due = known ? intervals[place] : undefined;
    const longer = due === undefined ? undefined : intervals.find((interval) => interval > due);
    const answeredAtSeconds = from.answeredAtSeconds ?? from.abortedAtSeconds ?? from.sentAtSeconds;
    return {
      from,
      to,
      ...(due === undefined ? {} : { dueSeconds: due }),
      ...(longer === undefined ? {} : { nextLongerSeconds: longer }),
      ...(due !== undefined && next >= intervals.length && { isPastEnd: true as const }),
      sinceRequestSeconds: toMilliseconds(to.sentAtSeconds - from.sentAtSeconds),
      sinceAnswerSeconds: toMilliseconds(to.sentAtSeconds - answeredAtSeconds),
    };
  });
}
