/** Each piece of an answer is made text by itself, so that a character that two pieces share is destroyed. */
import { AnalysisJob } from './lib/AnalysisJob.ts';
import { analysisClient } from './lib/analysisClient.ts';

export const fails = ['itwin-reality-analysis/parsing/split-texts'];

export default analysisClient(
  'text-made-of-each-chunk',
  class extends AnalysisJob {
    protected override async textOf(response: Response): Promise<string> {
      const reader = response.body?.getReader();
      for (let text = ''; ; ) {
        const { done, value } = (await reader?.read()) ?? { done: true };
        if (done) return text;
        text += new TextDecoder().decode(value);
      }
    }
  },
);
