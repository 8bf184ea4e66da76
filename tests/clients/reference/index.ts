import type { ConnectOptions } from '../../../src/client/Client.ts';
import { defineClient } from '../../../src/client/defineClient.ts';
import { describeJobError } from './lib/describeJobError.ts';
import { MissionJob } from './MissionJob.ts';
import { RealityAnalysisJob } from './RealityAnalysisJob.ts';
import { RealityModelingJob } from './RealityModelingJob.ts';
import { RomaAssetJob } from './RomaAssetJob.ts';

/** The reference clients: they do what the four pages say, and what is sound where the pages say nothing. */
export default defineClient({
  name: 'pollspec-reference',
  version: '1.0.0',
  specs: ['itwin-reality-modeling', 'itwin-reality-analysis', 'roma-asset-job', 'arcgis-mission-job'],
  connect(options) {
    const job = jobOf(options);
    return {
      getProgress: ({ signal }) => job.getProgress(signal),
      waitForJob: ({ signal, onProgress }) => job.waitForEnd({ signal, onProgress }),
    };
  },
  describeError: describeJobError,
});

function jobOf({ spec, baseUrl, token, params }: ConnectOptions) {
  const param = (name: string) => params[name] ?? '';
  switch (spec) {
    case 'itwin-reality-modeling':
      return new RealityModelingJob({ baseUrl, jobId: param('id'), token });
    case 'itwin-reality-analysis':
      return new RealityAnalysisJob({ baseUrl, jobId: param('jobId'), token });
    case 'roma-asset-job':
      return new RomaAssetJob({
        baseUrl,
        projectId: param('project_id'),
        instanceId: param('instance_id'),
        jobId: param('job_id'),
        token,
      });
    case 'arcgis-mission-job':
      return new MissionJob({ jobsUrl: baseUrl, jobId: param('job_id') });
    default:
      throw new Error(`No client for the spec ${spec}.`);
  }
}
