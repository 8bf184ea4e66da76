import { END_PHASES } from '../client/END_PHASES.ts';
import { watchedSeconds } from '../driver/process/watchedSeconds.ts';
import type { RunPlan } from '../driver/RunPlan.ts';
import { readProgress } from '../judge/readProgress.ts';
import { jsonOf } from '../scenario/jsonOf.ts';
import type { Reply } from '../scenario/Scenario.ts';
import type { Spec } from '../spec/Spec.ts';

/** Where the page names no interval. */
const USUAL_INTERVAL_SECONDS = 15;
/** Until a client stops asking a server that fails. */
const GIVING_UP_SECONDS = 300;

/**
 * How long a client that does what the page says takes for a plan, in seconds of its own clock; the limit of the plan where its script has
 * no end.
 *
 * @param can what the client can do: one request needs no waiting
 */
export function planSeconds(plan: RunPlan, spec: Spec, can: readonly string[]): number {
  const watched = watchedSeconds(plan, spec);
  if (plan.ops.find((op) => can.includes(op)) === 'getProgress') return watched;
  const waits = plan.waits.map(({ scenario }) => scriptSeconds(scenario.replies, plan, spec));
  const together = plan.inTurn ? waits.reduce((sum, one) => sum + one, 0) : Math.max(...waits);
  return Math.min(together, plan.limits.seconds) + watched;
}

function scriptSeconds(replies: Reply[], { cancel, limits }: RunPlan, spec: Spec): number {
  const intervals = spec.backoff?.intervalsSeconds ?? [USUAL_INTERVAL_SECONDS];
  let place = -1;
  let before: number | undefined;
  let seconds = 0;
  if (cancel?.request === 0) return 0;
  for (const [index, reply] of replies.entries()) {
    seconds += reply.latencySeconds ?? 0;
    if (cancel?.request === index + 1) return seconds + ('afterSeconds' in cancel ? cancel.afterSeconds : 0);
    const isLast = index === replies.length - 1;
    if (isLast && reply.status >= 500) return seconds + GIVING_UP_SECONDS;
    if (isLast && isEnd(reply, spec)) return seconds;
    // A run that is ended after as many requests sees one more wait.
    if (isLast && limits.requests > replies.length) return limits.seconds;
    const { percent } = progressOf(reply, spec);
    place = reply.status === 200 && percent !== before ? 0 : Math.min(place + 1, intervals.length - 1);
    if (reply.status === 200) before = percent;
    seconds += retryAfterOf(reply) ?? intervals[place] ?? USUAL_INTERVAL_SECONDS;
  }
  return seconds;
}

/** A refusal is taken for the end. */
function isEnd(reply: Reply, spec: Spec): boolean {
  return reply.status !== 200 || progressOf(reply, spec).phases.some((phase) => END_PHASES.includes(phase));
}

function progressOf({ body }: Reply, spec: Spec) {
  return readProgress(spec, jsonOf(body));
}

function retryAfterOf({ headers, dateHeaders }: Reply): number | undefined {
  const seconds = Number(headers['retry-after'] ?? dateHeaders?.['retry-after']);
  return Number.isFinite(seconds) && seconds >= 0 ? seconds : undefined;
}
