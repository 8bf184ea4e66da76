/** 0 is falsy, so that it is shown as the -1 of a percentage that is absent. */
import type { JobProgress } from '../reference/lib/JobProgress.ts';
import { AnalysisJob } from './lib/AnalysisJob.ts';
import { analysisClient } from './lib/analysisClient.ts';
import { each } from './lib/each.ts';

export const fails = [
  ...each('itwin-reality-analysis/parsing', [
    'percent-zero',
    'without-percentage',
    'only-state',
    'only-step',
    'without-optionals',
  ]),
  'itwin-reality-analysis/lifecycle/changes-in-order',
  'itwin-reality-analysis/parsing/no-percentage-at-success',
  'itwin-reality-analysis/parsing/no-percentage-at-failed',
  'itwin-reality-analysis/parsing/no-percentage-at-cancelled',
  'itwin-reality-analysis/parsing/again-without-percentage',
  'itwin-reality-analysis/lifecycle/last-answer',
];

export default analysisClient(
  'zero-percent-shown-as-minus-one',
  class extends AnalysisJob {
    protected override toProgress(body: unknown): JobProgress {
      const progress = super.toProgress(body);
      return { ...progress, percent: progress.percent || -1 };
    }
  },
);
