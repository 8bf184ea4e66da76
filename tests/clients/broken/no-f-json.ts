/** Does not ask for JSON, and gets the HTML that is the default. */

import { each } from './lib/each.ts';
import { jobClient } from './lib/jobClient.ts';
import { MissionJob } from './lib/MissionJob.ts';

export const fails = [
  'arcgis-mission-job/request/query-f',
  ...each('arcgis-mission-job/parsing', [
    'example-completed',
    'state-completed',
    'state-completed-flagged',
    'also-seen-submitted',
    'also-seen-processing',
    'also-seen-failed',
    'percent-zero',
    'percent-top',
    'percent-fraction',
    'percent-none-of-none',
    'without-jobid',
    'without-messages',
    'without-starttime',
    'without-endtime',
    'without-type',
    'without-username',
    'without-customattributes',
    'without-customattributes-stepscompleted',
    'without-customattributes-iscancelled',
    'without-customattributes-missionid',
    'without-customattributes-messagecodes',
    'without-customattributes-totalsteps',
    'only-status',
    'long-texts',
    'unicode-texts',
    'long-lists',
    'unknown-property',
    'unknown-state',
    'case-more-messages-than-codes',
    'charset',
    'empty-lists',
  ]),
  ...each('arcgis-mission-job/lifecycle', ['ends-at-completed', 'ends-at-completed-bare']),
  'arcgis-mission-job/parsing/split-texts',
  'arcgis-mission-job/parsing/again-bare',
  'arcgis-mission-job/parsing/again-other-total',
  'arcgis-mission-job/parsing/again-after-error',
  'arcgis-mission-job/lifecycle/ends-at-case-more-messages-than-codes',
  'arcgis-mission-job/parsing/no-percentage-at-completed',
  'arcgis-mission-job/parsing/again-without-percentage',
  'arcgis-mission-job/parsing/again-case-more-messages-than-codes',
];

export default jobClient(
  'no-f-json',
  'arcgis-mission-job',
  class extends MissionJob {
    protected override url(): string {
      return super.url().replace('?f=json', '');
    }
  },
);
