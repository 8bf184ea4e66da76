/** Connections that are opened together share one schedule: two waits at once move it on together. */
import { Backoff } from '../reference/lib/Backoff.ts';
import { AnalysisJob } from './lib/AnalysisJob.ts';
import { analysisClient } from './lib/analysisClient.ts';

export const fails = ['itwin-reality-analysis/backoff/two-waits'];

let shared: Backoff | undefined;

function sharedBackoff(): Backoff {
  shared ??= new Backoff([15, 30, 60, 120]);
  queueMicrotask(() => {
    shared = undefined;
  });
  return shared;
}

export default analysisClient(
  'sequence-shared-between-waits',
  class extends AnalysisJob {
    protected override newBackoff(): Backoff {
      return sharedBackoff();
    }
  },
);
