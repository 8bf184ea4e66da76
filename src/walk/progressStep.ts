import { judgeChanges } from '../judge/judgeChanges.ts';
import type { Reply } from '../scenario/Scenario.ts';
import { notOffered } from './notOffered.ts';
import type { StepContext } from './StepContext.ts';
import { toldOf } from './toldOf.ts';
import type { WalkStep } from './WalkStep.ts';

/** What was reported during the wait of the step before. */
export function progressStep({ spec, hello }: StepContext, replies: Reply[]): WalkStep {
  return {
    title: 'progress frames of that wait',
    leftOut: notOffered(hello.can, 'waitForJob'),
    tell({ record }) {
      const outcome = record.waits[0]?.outcome;
      const count = record.waits[0]?.progress.length ?? 0;
      if (count === 0)
        return {
          mark: 'absent',
          text: 'not offered: no progress frame came; what it would report is unverified',
        };
      if (outcome?.type === 'crashed') return { mark: 'absent', text: 'the wait crashed' };
      const bodies = replies.map(({ body }) => ('json' in body ? body.json : undefined));
      const text = `${count} different ${count === 1 ? 'report' : 'reports'} for ${replies.length} ${replies.length === 1 ? 'answer' : 'answers'}`;
      return toldOf(judgeChanges(record, spec, bodies), record, text);
    },
  };
}
