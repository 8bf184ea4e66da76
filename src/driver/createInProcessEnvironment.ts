import { AsyncLocalStorage } from 'node:async_hooks';
import { createActivityMonitor } from '../clock/createActivityMonitor.ts';
import { installVirtualClock } from '../clock/installVirtualClock.ts';
import { startLoopbackGuard } from '../transport/startLoopbackGuard.ts';
import { startMswTransport } from '../transport/startMswTransport.ts';
import { answerLateRequest } from './answerLateRequest.ts';
import { answerRequest } from './answerRequest.ts';
import { collectUnhandled } from './collectUnhandled.ts';
import { createBodyCache } from './createBodyCache.ts';
import { createRunner } from './createRunner.ts';
import type { InProcessEnvironment } from './InProcessEnvironment.ts';
import type { LiveRun } from './LiveRun.ts';
import { zlibPacking } from './zlibPacking.ts';

/** Real time without a request after which a client that is never idle is given up. */
const REAL_TIME_LIMIT_MS = 20_000;

/**
 * Takes over the network and the time of this process. Has to exist before the client is imported, so that its imports of built-in modules
 * are the replaced ones.
 */
export async function createInProcessEnvironment({
  realTimeLimitMs = REAL_TIME_LIMIT_MS,
}: {
  realTimeLimitMs?: number;
} = {}): Promise<InProcessEnvironment> {
  const hrtime = process.hrtime.bigint;
  const realNowMs = () => Number(hrtime()) / 1e6;
  const runOf = new AsyncLocalStorage<LiveRun>();
  let current: LiveRun | undefined;
  let spoiled = false;

  const guard = await startLoopbackGuard((target) => current?.blocked.add(target));
  const bodyOf = createBodyCache(zlibPacking);
  const transport = startMswTransport(async (request) => {
    const run = runOf.getStore() ?? current;
    if (!run || run.isOver) return answerLateRequest(run);
    return answerRequest(run, request, { clock, bodyOf, cancel: () => cancel(run), realNowMs });
  });
  const clock = installVirtualClock(
    () => runOf.getStore()?.isOver ?? false,
    () => runOf.getStore()?.isCut ?? false,
  );
  const monitor = createActivityMonitor();
  // The first fetch starts a timer that all later ones share; it must not belong to a run.
  await fetch('http://localhost/').then((response) => response.text());

  function cancel(run: LiveRun): void {
    if (run.isOver || run.cancelledAtSeconds !== undefined) return;
    if (run.waits.every(({ outcome }) => outcome)) return;
    run.cancelledAtSeconds = clock.nowSeconds();
    runOf.run(run, () => {
      for (const { controller } of run.waits) controller.abort();
    });
  }

  let last: Promise<unknown> = Promise.resolve();
  const context = {
    clock,
    monitor,
    cancel,
    collectUnhandled,
    realTimeLimitMs,
    realNowMs,
    within: <T>(run: LiveRun, action: () => T): T => runOf.run(run, action),
    setCurrent: (run: LiveRun | undefined) => {
      current = run;
    },
    spoil: () => {
      spoiled = true;
    },
  };
  return {
    driver(options) {
      const run = createRunner(options, context);
      return {
        run(plan) {
          const next = last.then(() => run(plan));
          // Nothing of a record is kept: a long one holds megabytes.
          last = next.then(
            () => {},
            () => {},
          );
          return next;
        },
      };
    },
    isSpoiled: () => spoiled,
    async close() {
      await last;
      monitor.stop();
      clock.uninstall();
      transport.stop();
      guard.stop();
    },
  };
}
