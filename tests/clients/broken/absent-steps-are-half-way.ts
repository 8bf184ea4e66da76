/** A job that does not tell its steps is shown half done. */
import { jobClient } from './lib/jobClient.ts';
import { MissionJob } from './lib/MissionJob.ts';

export const fails = [
  'arcgis-mission-job/parsing/no-percentage-at-completed',
  'arcgis-mission-job/parsing/percent-none-of-none',
  'arcgis-mission-job/parsing/without-customattributes',
  'arcgis-mission-job/parsing/without-customattributes-stepscompleted',
  'arcgis-mission-job/parsing/without-customattributes-totalsteps',
  'arcgis-mission-job/parsing/only-jobid',
  'arcgis-mission-job/parsing/only-messages',
  'arcgis-mission-job/parsing/only-starttime',
  'arcgis-mission-job/parsing/only-endtime',
  'arcgis-mission-job/parsing/only-type',
  'arcgis-mission-job/parsing/only-status',
  'arcgis-mission-job/parsing/only-username',
  'arcgis-mission-job/parsing/again-without-percentage',
  'arcgis-mission-job/lifecycle/last-answer',
];

export default jobClient(
  'absent-steps-are-half-way',
  'arcgis-mission-job',
  class extends MissionJob {
    protected override percentOf(body: unknown): number | undefined {
      return super.percentOf(body) ?? 50;
    }
  },
);
