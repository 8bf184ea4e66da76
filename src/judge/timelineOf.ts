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
 * @param asked the wait in seconds that the answer with that exchange number asks for; default: its Retry-After in seconds
 */
export function timelineOf(
  spec: Spec,
  exchanges: Exchange[],
  marks: ReadonlyMap<number, string> = new Map(),
  asked: ReadonlyMap<number, number> = new Map(),
): { timeline: string; polls: TimelinePoll[] } {
  const waits = waitsOf(spec, exchanges);
  const polls = capTimeline(
    exchanges.map((exchange, index): TimelinePoll => {
      const mark = marks.get(exchange.number);
      const retryAfter = asked.get(exchange.number) ?? retryAfterOf(exchange);
      return {
        ...toPoll(spec, exchange),
        ...waitBefore(spec, waits[index - 1], asked),
        ...(retryAfter !== undefined && { retryAfterSeconds: retryAfter }),
        ...(mark !== undefined && { mark }),
      };
    }),
  );
  return { timeline: drawTimeline(polls), polls };
}

function toPoll(spec: Spec, exchange: Exchange): TimelinePoll {
  const { reply, number, sentAtSeconds, answeredAtSeconds } = exchange;
  const { state, percent } = progressOf(spec, exchange);
  return {
    exchange: number,
    sentAtSeconds,
    ...(answeredAtSeconds !== undefined && { answeredAtSeconds }),
    label: reply.label,
    status: reply.status,
    ...(state !== undefined && { state }),
    ...(percent !== undefined && { percent }),
  };
}

/** What is known of the wait before a poll. After a 429 with Retry-After that alone bounds it. */
function waitBefore({ backoff }: Spec, wait: Wait | undefined, asked: ReadonlyMap<number, number>) {
  if (wait === undefined) return {};
  const { sinceRequestSeconds: waitedSeconds, dueSeconds, isPastEnd } = wait;
  if (dueSeconds !== undefined && !isPastEnd) return { waitedSeconds, dueSeconds };
  const isBound = asked.has(wait.from.number) || wait.from.reply.headers['retry-after'] !== undefined;
  const isOpen = backoff !== undefined && !isBound;
  return { waitedSeconds, ...(isOpen && { isOpen: true as const }) };
}

function retryAfterOf({ reply: { headers } }: Exchange): number | undefined {
  const value = headers['retry-after'];
  return value !== undefined && DELAY_SECONDS.test(value) ? Number(value) : undefined;
}
