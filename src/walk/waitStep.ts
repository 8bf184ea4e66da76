import { scriptsOf } from '../check/scriptsOf.ts';
import { describeOutcome } from '../judge/describeOutcome.ts';
import { judgeEnd } from '../judge/judgeEnd.ts';
import { pollsOf } from '../judge/pollsOf.ts';
import type { Reply } from '../scenario/Scenario.ts';
import { countFrames } from './countFrames.ts';
import { describeReading } from './describeReading.ts';
import { notOffered } from './notOffered.ts';
import { planFor } from './planFor.ts';
import type { StepContext } from './StepContext.ts';
import { toldOf } from './toldOf.ts';
import type { WalkStep } from './WalkStep.ts';

const WAITS_BY_ITSELF = [
  'not offered: sleep; it waits by itself, so that the script ends with its first answer here',
  '`pollspec test` will need a scaled clock (faketime) or --clock real',
];
const NO_SLEEP_FRAME =
  'its can names sleep, but no frame sleep came between the polls: write one before each wait, and wait for its wake';

/** A job is waited for over some polls; over one, where the client cannot leave its waits to us. */
export function waitStep({ spec, hello, base }: StepContext): WalkStep & { replies: Reply[] } {
  const { running, end, states } = scriptsOf(spec);
  const canSleep = hello.can.includes('sleep');
  const replies = canSleep ? [running(10), running(20), end] : [end];
  const isUndocumented = canSleep && !states.running.documented;
  return {
    replies,
    title: `waitForJob: ${replies.length === 1 ? 'a job that has ended' : `${replies.length} answers until the job ends`}`,
    leftOut: notOffered(hello.can, 'waitForJob'),
    plan: planFor(base, 'wait', ['waitForJob'], replies),
    tell({ record, frames }) {
      const outcome = record.waits[0]?.outcome;
      const polls = pollsOf(record).length;
      const sleeps = countFrames(frames, 'sleep');
      const how =
        outcome?.type === 'done'
          ? `ended with ${describeReading(outcome.observation)}`
          : outcome === undefined
            ? 'nothing was run'
            : describeOutcome(outcome);
      const slept = canSleep ? `, ${sleeps} ${sleeps === 1 ? 'sleep' : 'sleeps'}` : '';
      const text = `${polls} ${polls === 1 ? 'poll' : 'polls'}${slept}; ${how}`;
      const told = toldOf(judgeEnd(record, spec, jsonOf(end)), record, text);
      const details = [
        ...(told.details ?? []),
        ...(canSleep ? [] : WAITS_BY_ITSELF),
        ...(canSleep && polls > 1 && sleeps === 0 ? [NO_SLEEP_FRAME] : []),
      ];
      if (isUndocumented && told.mark === 'differs') {
        const why = `the page shows no job that goes on; ${JSON.stringify(states.running.word)} is a word of others`;
        return { mark: 'absent', text, details: [...details, why] };
      }
      const mark = details.includes(NO_SLEEP_FRAME) ? 'differs' : told.mark;
      return { mark, text, details };
    },
  };
}

function jsonOf({ body }: Reply): unknown {
  return 'json' in body ? body.json : undefined;
}
