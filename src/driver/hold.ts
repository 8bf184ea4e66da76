import type { AnsweredRun } from './LiveRun.ts';

/**
 * Keeps a request waiting, during which it does not hold up the clock.
 *
 * @param start begins the wait and returns what ends it early
 * @returns `false` when the client went away or the run ended before
 */
export async function hold(
  run: AnsweredRun,
  signal: AbortSignal,
  start: (done: () => void) => () => void,
): Promise<boolean> {
  if (signal.aborted || run.isOver) return false;
  run.busy--;
  run.held++;
  const isDone = await new Promise<boolean>((resolve) => {
    const stop = start(() => finish(true));
    const give = () => finish(false);
    const finish = (done: boolean) => {
      stop();
      signal.removeEventListener('abort', give);
      run.releases.delete(give);
      resolve(done);
    };
    signal.addEventListener('abort', give, { once: true });
    run.releases.add(give);
  });
  run.busy++;
  run.held--;
  return isDone;
}
