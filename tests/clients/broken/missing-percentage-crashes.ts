/** A percentage that is absent ends as a SyntaxError. */
import type { JobProgress } from '../reference/lib/JobProgress.ts';
import { AnalysisJob } from './lib/AnalysisJob.ts';
import { analysisClient } from './lib/analysisClient.ts';
import { each } from './lib/each.ts';

export const fails = [
  ...each('itwin-reality-analysis/parsing', [
    'without-percentage',
    'only-state',
    'only-step',
    'without-optionals',
  ]),
  'itwin-reality-analysis/backoff/absent-percentage',
  'itwin-reality-analysis/lifecycle/goes-on-without-percentage',
  'itwin-reality-analysis/parsing/no-percentage-at-success',
  'itwin-reality-analysis/parsing/no-percentage-at-failed',
  'itwin-reality-analysis/parsing/no-percentage-at-cancelled',
  'itwin-reality-analysis/parsing/again-without-percentage',
];

export default analysisClient(
  'missing-percentage-crashes',
  class extends AnalysisJob {
    protected override toProgress(body: unknown): JobProgress {
      const progress = super.toProgress(body);
      return { ...progress, percent: JSON.parse(`${progress.percent}`) };
    }
  },
);
