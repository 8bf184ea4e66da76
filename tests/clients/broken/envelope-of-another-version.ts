/** Looks for jobProgress, finds nothing, and asks for ever. */
import type { JobProgress } from '../reference/lib/JobProgress.ts';
import { numberAt } from '../reference/lib/numberAt.ts';
import { textAt } from '../reference/lib/textAt.ts';
import { AnalysisJob } from './lib/AnalysisJob.ts';
import { analysisClient } from './lib/analysisClient.ts';
import { each } from './lib/each.ts';

export const fails = [
  ...each('itwin-reality-analysis/parsing', [
    'example-active',
    'state-unsubmitted',
    'state-active',
    'state-success',
    'state-failed',
    'state-cancelled',
    'without-percentage',
    'without-step',
    'only-state',
    'long-texts',
    'unicode-texts',
    'unknown-property',
    'ok-null',
    'ok-other-shape',
    'charset',
    'percent-top',
  ]),
  ...each('itwin-reality-analysis/backoff', [
    'restarts-after-step-1',
    'restarts-after-step-2',
    'restarts-after-step-3',
    'restarts-after-step-4',
    'restarts-on-decrease',
    'restarts-on-small-change',
    'restarts-every-time',
    'restarts-from-zero',
  ]),
  ...each('itwin-reality-analysis/lifecycle', [
    'ends-at-success',
    'ends-at-failed',
    'ends-at-cancelled',
    'quiet-after-end',
    'unknown-state-for-ever',
    'unreadable-for-ever',
    'ends-at-success-bare',
    'ends-at-failed-bare',
    'ends-at-cancelled-bare',
  ]),
  'itwin-reality-analysis/parsing/split-texts',
  'itwin-reality-analysis/parsing/again-bare',
  'itwin-reality-analysis/parsing/again-after-error',
  'itwin-reality-analysis/parsing/accepted-type',
  'itwin-reality-analysis/backoff/restarts-past-429',
  'itwin-reality-analysis/backoff/restarts-past-503',
  'itwin-reality-analysis/backoff/restarts-past-reset',
  'itwin-reality-analysis/parsing/no-percentage-at-success',
  'itwin-reality-analysis/parsing/no-percentage-at-failed',
  'itwin-reality-analysis/parsing/no-percentage-at-cancelled',
  'itwin-reality-analysis/parsing/again-without-percentage',
];

export default analysisClient(
  'envelope-of-another-version',
  class extends AnalysisJob {
    protected override toProgress(body: unknown): JobProgress {
      const state = textAt(body, '/jobProgress/state');
      return {
        state,
        phase: this.phaseOf(state),
        percent: numberAt(body, '/jobProgress/percentage'),
        fields: {},
      };
    }

    protected override isOver({ phase }: JobProgress): boolean {
      return ['succeeded', 'failed', 'cancelled'].includes(phase);
    }
  },
);
