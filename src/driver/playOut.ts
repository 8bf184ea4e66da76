import type { ActivityMonitor } from '../clock/ActivityMonitor.ts';
import type { VirtualClock } from '../clock/VirtualClock.ts';
import { waitUntilIdle } from '../clock/waitUntilIdle.ts';
import type { LiveRun } from './LiveRun.ts';
import type { Outcome } from './RunRecord.ts';
import { showError } from './showError.ts';

/** Timers without a request after which a wait is given up: ticks of a tenth of a second through an hour pass. */
const MOST_TIMERS = 50_000;

/** Requests to elsewhere, such as for a token, that may come with each one of the script. */
const ELSEWHERE_EACH = 10;

type Why = Extract<Outcome, { type: 'unsettled' }>['why'];

export interface PlayOutContext {
  clock: VirtualClock;
  monitor: ActivityMonitor;
  cancel(): void;
  /** Begins the wait that follows those which have settled; `false` when there is none. */
  startNext(): boolean;
  /** Milliseconds of real time without a request or a timer after which a client that is never idle is given up. */
  realTimeLimitMs: number;
  realNowMs(): number;
}

/** Moves the clock from timer to timer, whenever nothing is going on, until every wait of the run has an outcome; then watches on. */
export async function playOut(run: LiveRun, context: PlayOutContext): Promise<void> {
  const { clock, monitor } = context;
  const { limits, watchSeconds } = run.plan;
  const isTooLong = () => context.realNowMs() - run.lastSignMs > context.realTimeLimitMs;
  const elsewhere = () =>
    run.waits.reduce((left, wait) => left - wait.requests, run.journal.exchanges.length);
  const hasTooMany = () =>
    run.waits.some((wait) => wait.requests > limits.requests) ||
    elsewhere() > ELSEWHERE_EACH * limits.requests;
  const untilIdle = () =>
    waitUntilIdle(
      monitor,
      () => run.busy > 0,
      () => isTooLong() || hasTooMany(),
    );
  const end = (why: Why, atSeconds = clock.nowSeconds()) => {
    for (const wait of run.waits) wait.outcome ??= { type: 'unsettled', why, atSeconds };
  };
  const unsettled = () => run.waits.some((wait) => !wait.outcome);
  const isGivenUp = () => run.waits.some(({ outcome }) => outcome?.type === 'unsettled');

  while (unsettled() || (!isGivenUp() && context.startNext())) {
    const isIdle = await untilIdle();
    if (!unsettled()) continue;
    if (hasTooMany()) end('requests');
    else if (!isIdle) end('real-time');
    else if (run.timersFired > MOST_TIMERS) end('timers');
    else if (!step(run, context, limits.seconds)) {
      if (clock.nextTimerAtSeconds() === undefined) end('stalled');
      else end('seconds', limits.seconds);
    }
  }
  if (isGivenUp()) return;
  const untilSeconds = clock.nowSeconds() + watchSeconds;
  while (run.timersFired <= MOST_TIMERS && (await untilIdle()) && step(run, context, untilSeconds));
}

/** One step of an idle run. `false` when there is no timer up to then. */
function step(run: LiveRun, { clock, cancel, realNowMs }: PlayOutContext, untilSeconds: number): boolean {
  if (run.cancelDue) {
    if (run.cancelledAtSeconds === undefined) {
      cancel();
      return true;
    }
    const { answer } = run.cancelDue;
    delete run.cancelDue;
    answer();
    return true;
  }
  const next = clock.nextTimerAtSeconds();
  if (next === undefined || next > untilSeconds) return false;
  try {
    run.timersFired += 1;
    run.lastSignMs = realNowMs();
    clock.fireNextTimer();
  } catch (error) {
    run.unhandled.push(showError(error));
  }
  return true;
}
