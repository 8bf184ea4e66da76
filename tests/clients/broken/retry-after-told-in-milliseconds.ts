/** The error of a 429 tells milliseconds where it says seconds; the client's own wait is right. */
import { AnalysisJob } from './lib/AnalysisJob.ts';
import { analysisClient } from './lib/analysisClient.ts';

export const fails = ['itwin-reality-analysis/errors/retry-after-told'];

const right = analysisClient('retry-after-told-in-milliseconds', AnalysisJob);

export default {
  ...right,
  describeError(error: unknown) {
    const described = right.describeError?.(error);
    const seconds = described?.retryAfterSeconds;
    return seconds === undefined ? described : { ...described, retryAfterSeconds: seconds * 1000 };
  },
};
