/** 0 steps of 0 are NaN percent. */
import { numberAt } from '../reference/lib/numberAt.ts';
import { jobClient } from './lib/jobClient.ts';
import { MissionJob } from './lib/MissionJob.ts';

export const fails = ['arcgis-mission-job/parsing/percent-none-of-none'];

export default jobClient(
  'divides-zero-by-zero',
  'arcgis-mission-job',
  class extends MissionJob {
    protected override percentOf(body: unknown): number | undefined {
      const done = numberAt(body, '/customAttributes/stepsCompleted');
      const total = numberAt(body, '/customAttributes/totalSteps');
      return done === undefined || total === undefined ? undefined : (done / total) * 100;
    }
  },
);
