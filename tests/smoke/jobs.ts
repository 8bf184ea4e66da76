import type { StandInOptions } from './StandIn.ts';

const UUID = '0f9b3a2e-5c1d-4e7f-8a6b-2d3c4e5f6a7b';
const HEX = '0f9b3a2e5c1d4e7f8a6b2d3c4e5f6a7b';

/** A job of each page from its beginning to its end. */
export const jobs = {
  'itwin-reality-analysis': {
    params: { jobId: UUID },
    job: [
      { state: 'unsubmitted', percent: 0 },
      { state: 'active', percent: 10 },
      { state: 'active', percent: 10 },
      { state: 'active', percent: 56.5 },
      { state: 'success', percent: 100 },
    ],
  },
  'itwin-reality-modeling': {
    params: { id: UUID },
    job: [
      { state: 'Unsubmitted', percent: 0 },
      { state: 'Active', percent: 56.5 },
      { state: 'Over', percent: 100 },
    ],
  },
  'roma-asset-job': {
    params: { project_id: HEX, instance_id: UUID, job_id: HEX },
    job: [
      { state: 'Running', percent: 35 },
      { state: 'Success', percent: 100 },
    ],
  },
  'arcgis-mission-job': { params: { job_id: UUID }, job: [{ state: 'COMPLETED', percent: 100 }] },
} satisfies Record<string, Pick<StandInOptions, 'params' | 'job'>>;
