import { progressOf } from '../judge/progressOf.ts';
import type { Spec } from '../spec/Spec.ts';
import { createSchedule } from './createSchedule.ts';
import { isEnd } from './isEnd.ts';
import type { LiveAnswer } from './LiveAnswer.ts';
import { politeSeconds } from './politeSeconds.ts';
import type { SmokeClock } from './SmokeClock.ts';

/** So many requests in a row without an answer, or with an error of the server, are enough. */
const MOST_TROUBLES = 3;

/** Why polling came to its end. */
export type Stopped =
  | 'ended'
  | 'refused'
  | 'redirected'
  | 'unreachable'
  | 'max-wait'
  | 'interrupted'
  | 'client-returned'
  | 'client-failed';

export interface PollContext {
  /** Polls once. */
  ask(): Promise<LiveAnswer>;
  clock: SmokeClock;
  maxWaitSeconds: number;
  signal: AbortSignal;
  /** Tells of an answer, and in how many seconds the next poll follows; `undefined`: none does. */
  onPoll(answer: LiveAnswer, nextInSeconds: number | undefined): void;
  /** Waits, and tells of that. */
  wait(seconds: number): Promise<void>;
}

/** Polls a job by the page's own schedule, counted from the answer, until it ends or the time is over. Never earlier than Retry-After says. */
export async function pollJob(
  spec: Spec,
  context: PollContext,
): Promise<{ answers: LiveAnswer[]; stopped: Stopped }> {
  const { ask, clock, maxWaitSeconds, signal, onPoll, wait } = context;
  const schedule = createSchedule(spec.backoff?.intervalsSeconds);
  const startedAtSeconds = clock.nowSeconds();
  const answers: LiveAnswer[] = [];
  let troubles = 0;
  while (!signal.aborted) {
    const answer = await ask();
    if (signal.aborted) break;
    answers.push(answer);
    const { status } = answer.exchange.reply;
    troubles = status === 0 || (status >= 500 && status !== 503) ? troubles + 1 : 0;
    const stopped = stoppedBy(spec, answer, troubles);
    if (stopped !== undefined) {
      onPoll(answer, undefined);
      return { answers, stopped };
    }
    const due = schedule.nextSeconds(progressOf(spec, answer.exchange).percent);
    const seconds = Math.max(due, politeSeconds(answer, clock.date()));
    if (clock.nowSeconds() - startedAtSeconds + seconds > maxWaitSeconds) {
      onPoll(answer, undefined);
      return { answers, stopped: 'max-wait' };
    }
    onPoll(answer, seconds);
    await wait(seconds);
  }
  return { answers, stopped: 'interrupted' };
}

function stoppedBy(spec: Spec, { exchange }: LiveAnswer, troubles: number): Stopped | undefined {
  const { status } = exchange.reply;
  if (troubles >= MOST_TROUBLES) return 'unreachable';
  if (status >= 300 && status < 400) return 'redirected';
  if (status >= 400 && status < 500 && status !== 429) return 'refused';
  return isEnd(progressOf(spec, exchange).phases) ? 'ended' : undefined;
}
