import type { Client, ConnectOptions } from '../../../../src/client/Client.ts';
import type { AnalysisJob } from './AnalysisJob.ts';
import { jobClient } from './jobClient.ts';

/** The client of a broken job of the Reality Analysis page, which most faults are shown on. */
export function analysisClient(
  name: string,
  BrokenJob: new (options: ConnectOptions) => AnalysisJob,
): Client {
  return jobClient(name, 'itwin-reality-analysis', BrokenJob);
}
