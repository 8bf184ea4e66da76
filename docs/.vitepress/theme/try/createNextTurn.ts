interface Scheduler {
  postTask(callback: () => void, options: { priority: 'background' }): Promise<void>;
}

/**
 * What waits for a turn of the worker's event loop: until all that was queued before has run. Has to be made before the scope is closed
 * and its timers are replaced.
 */
export function createNextTurn(scope: typeof globalThis): () => Promise<void> {
  const { scheduler } = scope as typeof scope & { scheduler?: Scheduler };
  const { setTimeout } = scope;
  if (scheduler !== undefined) {
    // What is posted in this way waits for everything else.
    const postTask = scheduler.postTask.bind(scheduler);
    return async () => {
      await postTask(() => {}, { priority: 'background' });
    };
  }
  return () => new Promise((resolve) => setTimeout(resolve, 0));
}
