import type { Client, ConnectOptions } from '../../../../src/client/Client.ts';
import { defineClient } from '../../../../src/client/defineClient.ts';
import { describeJobError } from '../../reference/lib/describeJobError.ts';
import type { Job } from './Job.ts';

/** The client of one page that works with a broken job. */
export function jobClient(
  name: string,
  spec: string,
  BrokenJob: new (options: ConnectOptions) => Job,
): Client {
  return defineClient({
    name,
    version: '1.0.0',
    specs: [spec],
    connect(options) {
      const job = new BrokenJob(options);
      return {
        getProgress: ({ signal }) => job.getProgress(signal),
        waitForJob: ({ signal, onProgress }) => job.waitForEnd({ signal, onProgress }),
      };
    },
    describeError: describeJobError,
  });
}
