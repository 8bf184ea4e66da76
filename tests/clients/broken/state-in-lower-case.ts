/** The page's words are shown in lower case. */
import type { JobProgress } from '../reference/lib/JobProgress.ts';
import { each } from './lib/each.ts';
import { jobClient } from './lib/jobClient.ts';
import { ModelingJob } from './lib/ModelingJob.ts';

export const fails = [
  ...each('itwin-reality-modeling/parsing', [
    'example-active',
    'state-unsubmitted',
    'state-active',
    'state-over',
    'without-percentage',
    'without-step',
    'only-state',
    'long-texts',
    'unicode-texts',
    'unknown-property',
    'charset',
  ]),
  ...each('itwin-reality-modeling/lifecycle', [
    'changes-in-order',
    'ends-at-over',
    'two-waits',
    'ends-at-over-bare',
  ]),
  'itwin-reality-modeling/parsing/split-texts',
  'itwin-reality-modeling/parsing/again-bare',
  'itwin-reality-modeling/parsing/again-after-error',
  'itwin-reality-modeling/parsing/accepted-type',
  'itwin-reality-modeling/parsing/no-percentage-at-over',
  'itwin-reality-modeling/parsing/again-without-percentage',
  'itwin-reality-modeling/lifecycle/last-answer',
];

export default jobClient(
  'state-in-lower-case',
  'itwin-reality-modeling',
  class extends ModelingJob {
    protected override toProgress(body: unknown): JobProgress {
      const progress = super.toProgress(body);
      return { ...progress, state: progress.state?.toLowerCase() };
    }
  },
);
