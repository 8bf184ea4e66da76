/** Shows the percentage that is left. */
import type { JobProgress } from '../reference/lib/JobProgress.ts';
import { AnalysisJob } from './lib/AnalysisJob.ts';
import { analysisClient } from './lib/analysisClient.ts';
import { each } from './lib/each.ts';

export const fails = [
  ...each('itwin-reality-analysis/parsing', [
    'percent-zero',
    'percent-top',
    'percent-fraction',
    'percent-tiny',
    'percent-when-not-active',
    'example-active',
    'without-state',
    'without-step',
    'only-percentage',
    'long-texts',
    'unicode-texts',
    'unknown-property',
    'charset',
  ]),
  ...each('itwin-reality-analysis/lifecycle', [
    'changes-in-order',
    'two-waits',
    'every-change',
    'last-percentage',
  ]),
  'itwin-reality-analysis/parsing/split-texts',
  'itwin-reality-analysis/parsing/again-bare',
  'itwin-reality-analysis/parsing/again-after-error',
  'itwin-reality-analysis/parsing/accepted-type',
];

export default analysisClient(
  'percent-counts-down',
  class extends AnalysisJob {
    protected override toProgress(body: unknown): JobProgress {
      const progress = super.toProgress(body);
      return { ...progress, percent: progress.percent === undefined ? undefined : 100 - progress.percent };
    }
  },
);
