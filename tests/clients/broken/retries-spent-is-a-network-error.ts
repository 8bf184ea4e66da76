/** A status of the server is tried again, and what comes of the last try is called a lost connection, whatever it was. */
import { JobError } from '../reference/lib/JobError.ts';
import { AnalysisJob } from './lib/AnalysisJob.ts';
import { analysisClient } from './lib/analysisClient.ts';
import { each } from './lib/each.ts';

export const fails = [
  ...each('itwin-reality-analysis/errors', ['in-wait-401-repeated', 'in-wait-404-repeated']),
  'itwin-reality-analysis/errors/in-wait-server-html-repeated',
  'itwin-reality-analysis/lifecycle/gone',
  'itwin-reality-analysis/lifecycle/gone-at-once',
];

const TRIES = 3;
const RETRIED = ['unauthorized', 'not-found', 'server'];

export default analysisClient(
  'retries-spent-is-a-network-error',
  class extends AnalysisJob {
    protected override mayRetry(error: JobError, failures: number): boolean {
      if (!RETRIED.includes(error.kind)) return super.mayRetry(error, failures);
      if (failures < TRIES) return true;
      throw new JobError('network', `No answer in ${TRIES} tries.`);
    }
  },
);
