import { createPatches } from '../clock/createPatches.ts';
import { answerLateRequest } from '../driver/answerLateRequest.ts';
import { answerRequest } from '../driver/answerRequest.ts';
import { createBodyCache } from '../driver/createBodyCache.ts';
import { createRunner, type RunnerContext } from '../driver/createRunner.ts';
import type { Driver, DriverOptions } from '../driver/InProcessEnvironment.ts';
import type { LiveRun } from '../driver/LiveRun.ts';
import { createScopeFetch } from './createScopeFetch.ts';
import { createTurnMonitor } from './createTurnMonitor.ts';
import { installScopeClock } from './installScopeClock.ts';
import { plainPacking } from './plainPacking.ts';
import { trackPending } from './trackPending.ts';

/** Real time without a request or a timer after which a client that is never idle is given up. */
const REAL_TIME_LIMIT_MS = 5000;

/** Real time that the clock waits for what other threads do; a stream of the client's own may wait for the clock in turn. */
const PENDING_LIMIT_MS = 2000;

export interface TryEnvironmentOptions {
  /** Whose `fetch` and timers are replaced. */
  scope: typeof globalThis;
  /** Resolves when all that was queued before has run. */
  nextTurn(): Promise<void>;
  collectUnhandled: RunnerContext['collectUnhandled'];
  /** Milliseconds of real time. */
  realNowMs(): number;
}

/** Takes over the network and the time of a scope, in a browser too; runs of it come one after the other. */
export function createTryEnvironment(options: TryEnvironmentOptions): {
  driver(options: DriverOptions): Driver;
  close(): void;
} {
  const { scope, nextTurn, collectUnhandled, realNowMs } = options;
  let current: LiveRun | undefined;
  const bodyOf = createBodyCache(plainPacking);
  const { setTimeout: realSetTimeout, clearTimeout: realClearTimeout } = scope;
  const clock = installScopeClock(scope, () => current?.isOver ?? false);
  const patches = createPatches();
  const scopeFetch = createScopeFetch(async (call) => {
    const run = current;
    if (!run || run.isOver || isGivenUp(run)) return answerLateRequest(run);
    // As on any network: whoever asks again at once must not keep everything else waiting.
    run.busy++;
    await nextTurn();
    run.busy--;
    return answerRequest(run, call, { clock, bodyOf, cancel: () => cancel(run), realNowMs });
  });
  patches.replace(scope, 'fetch', scopeFetch);
  trackPending(scope, patches, () => {
    const run = current;
    if (run === undefined) return () => {};
    let isPending = true;
    run.busy++;
    const end = () => {
      realClearTimeout(timer);
      if (isPending) run.busy--;
      isPending = false;
    };
    const timer = realSetTimeout(end, PENDING_LIMIT_MS);
    return end;
  });

  function cancel(run: LiveRun): void {
    if (run.isOver || run.cancelledAtSeconds !== undefined) return;
    if (run.waits.every(({ outcome }) => outcome)) return;
    run.cancelledAtSeconds = clock.nowSeconds();
    for (const { controller } of run.waits) controller.abort();
  }

  const context: RunnerContext = {
    clock,
    monitor: createTurnMonitor(nextTurn),
    cancel,
    collectUnhandled,
    realTimeLimitMs: REAL_TIME_LIMIT_MS,
    realNowMs,
    within: (_run, action) => action(),
    setCurrent: (run) => {
      current = run;
    },
    spoil: () => {},
  };
  return {
    driver: (options) => ({ run: createRunner(options, context) }),
    close() {
      patches.restore();
      clock.uninstall();
    },
  };
}

/** Nothing that comes from now on counts, while the client is waited for to come to rest. */
function isGivenUp({ waits }: LiveRun): boolean {
  return waits.some(({ outcome }) => outcome?.type === 'unsettled');
}
