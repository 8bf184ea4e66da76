/** How many steps there are is read once. */
import { numberAt } from '../reference/lib/numberAt.ts';
import { jobClient } from './lib/jobClient.ts';
import { MissionJob } from './lib/MissionJob.ts';

export const fails = [
  'arcgis-mission-job/parsing/again-other-total',
  'arcgis-mission-job/lifecycle/changes-in-order',
  'arcgis-mission-job/parsing/again-case-more-messages-than-codes',
];

export default jobClient(
  'total-kept-from-the-first-answer',
  'arcgis-mission-job',
  class extends MissionJob {
    #total: number | undefined;

    protected override percentOf(body: unknown): number | undefined {
      const done = numberAt(body, '/customAttributes/stepsCompleted');
      this.#total ??= numberAt(body, '/customAttributes/totalSteps');
      return done === undefined || !this.#total ? undefined : (done / this.#total) * 100;
    }
  },
);
