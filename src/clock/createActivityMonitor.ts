import { createHook, executionAsyncResource } from 'node:async_hooks';
import { stat } from 'node:fs';
import type { ActivityMonitor } from './ActivityMonitor.ts';

const nativeSetImmediate = setImmediate;

/**
 * A round is an immediate and, when nothing was active before it, a job of the thread pool and an immediate; with a pool of one
 * thread (`UV_THREADPOOL_SIZE=1`) every job that was queued before it has ended. Any callback in between that is not the round's own is activity. Promises need no count: whatever
 * settles one is a callback.
 */
export function createActivityMonitor(): ActivityMonitor {
  let isOwn = false;
  const own = new Set<number>();
  let foreign = 0;
  // `trackPromises` is unknown to older versions of Node, where `before` filters them out.
  const options = {
    init(id: number) {
      if (isOwn) own.add(id);
    },
    before(id: number) {
      if (own.has(id) || executionAsyncResource() instanceof Promise) return;
      foreign++;
    },
    trackPromises: false,
  };
  const hook = createHook(options).enable();

  function start(begin: (done: () => void) => void): Promise<void> {
    return new Promise((resolve) => {
      isOwn = true;
      begin(resolve);
      isOwn = false;
    });
  }

  return {
    async round() {
      await start((done) => nativeSetImmediate(done));
      // What was active is active, whatever the pool holds: the way through it would take longer than all the rest.
      if (foreign === 0) {
        await start((done) => stat('/', () => done()));
        await start((done) => nativeSetImmediate(done));
      }
      own.clear();
      const wasActive = foreign > 0;
      foreign = 0;
      return wasActive;
    },
    stop: () => {
      hook.disable();
    },
  };
}
