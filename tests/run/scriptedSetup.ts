import type { WorkerSetup } from '../../src/run/openClient.ts';

/** Workers that play a script; see fixtures/scriptedWorker.mjs. */
export function scriptedSetup(different: Partial<WorkerSetup> = {}): WorkerSetup {
  return {
    workerFile: new URL('./fixtures/scriptedWorker.mjs', import.meta.url),
    loader: 'data:text/javascript,',
    silenceMs: 10_000,
    cwd: process.cwd(),
    signal: new AbortController().signal,
    ...different,
  };
}
