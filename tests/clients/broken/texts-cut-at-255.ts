/** Texts are cut to the 255 characters of a column. */
import type { JobProgress } from '../reference/lib/JobProgress.ts';
import { AnalysisJob } from './lib/AnalysisJob.ts';
import { analysisClient } from './lib/analysisClient.ts';

export const fails = ['itwin-reality-analysis/parsing/long-texts'];

export default analysisClient(
  'texts-cut-at-255',
  class extends AnalysisJob {
    protected override toProgress(body: unknown): JobProgress {
      const progress = super.toProgress(body);
      const cut = (value: unknown) => (typeof value === 'string' ? value.slice(0, 255) : value);
      const fields = Object.entries(progress.fields).map(([pointer, value]) => [pointer, cut(value)]);
      return { ...progress, fields: Object.fromEntries(fields) };
    }
  },
);
