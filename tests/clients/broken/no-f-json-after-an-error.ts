/** The address of the second try is that of the job, without its parameter. */
import type { JobError } from '../reference/lib/JobError.ts';
import { jobClient } from './lib/jobClient.ts';
import { MissionJob } from './lib/MissionJob.ts';

export const fails = [
  'arcgis-mission-job/request/later-requests',
  'arcgis-mission-job/errors/in-wait-server-html',
];

export default jobClient(
  'no-f-json-after-an-error',
  'arcgis-mission-job',
  class extends MissionJob {
    #isSecond = false;

    protected override url(): string {
      const url = super.url();
      return this.#isSecond ? url.replace('?f=json', '') : url;
    }

    protected override secondsAfterError(error: JobError): number {
      this.#isSecond = error.kind === 'server';
      return super.secondsAfterError(error);
    }
  },
);
