import type { Exchange } from '../driver/Exchange.ts';
import type { Spec } from '../spec/Spec.ts';
import { capTimeline } from './capTimeline.ts';
import { drawTimeline } from './drawTimeline.ts';
import { progressOf } from './progressOf.ts';
import type { TimelinePoll } from './TimelinePoll.ts';
import { type Wait, waitsOf } from './waitsOf.ts';

/** RFC 9110, section 10.2.3: a number of seconds. A date is no span of the client's clock. */
const DELAY_SECONDS = /^[0-9]{1,9}$/;

/**
 * The polls of one run, in order, for a picture and as text. A long run is cut where nothing is marked.
 * @param marks what to say beside the poll with that exchange number
 */
export function timelineOf(
  spec: Spec,
  exchanges: Exchange[],
  marks: ReadonlyMap<number, string> = new Map(),
): { timeline: string; polls: TimelinePoll[] } {
  const waits = waitsOf(spec, exchanges);
  const polls = capTimeline(
    exchanges.map((exchange, index) => toPoll(spec, exchange, waits[index - 1], marks.get(exchange.number))),
  );
  return { timeline: drawTimeline(polls), polls };
}

function toPoll(spec: Spec, exchange: Exchange, wait?: Wait, mark?: string): TimelinePoll {
  const { reply, number, sentAtSeconds, answeredAtSeconds } = exchange;
  const { state, percent } = progressOf(spec, exchange);
  const retryAfter = reply.headers['retry-after'];
  return {
    exchange: number,
    sentAtSeconds,
    ...(answeredAtSeconds !== undefined && { answeredAtSeconds }),
    ...(wait !== undefined && { waitedSeconds: wait.sinceRequestSeconds }),
    ...(wait?.dueSeconds !== undefined && { dueSeconds: wait.dueSeconds }),
    label: reply.label,
    status: reply.status,
    ...(state !== undefined && { state }),
    ...(percent !== undefined && { percent }),
    ...(retryAfter !== undefined &&
      DELAY_SECONDS.test(retryAfter) && { retryAfterSeconds: Number(retryAfter) }),
    ...(mark !== undefined && { mark }),
  };
}
