import type { WorkerSetup } from './openClient.ts';

const SILENCE_MS = 30_000;

/** The worker of this package, as source or built, with the loader that reads TypeScript. */
export function workerSetup(signal: AbortSignal, cwd: string): WorkerSetup {
  const built = import.meta.url.endsWith('.js');
  return {
    workerFile: new URL(built ? './worker.js' : './worker.ts', import.meta.url),
    loader: import.meta.resolve('tsx'),
    silenceMs: SILENCE_MS,
    cwd,
    signal,
  };
}
