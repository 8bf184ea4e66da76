import { describeOutcome } from '../judge/describeOutcome.ts';
import { describeReading } from './describeReading.ts';
import { notOffered } from './notOffered.ts';
import type { StepContext } from './StepContext.ts';
import { toldOf } from './toldOf.ts';
import type { WalkStep } from './WalkStep.ts';

const READING_ALONE = 'the frame itself is right: how answers are read is judged by `pollspec test`';

/** One answer is asked for and read: a documented example, where the page has one. */
export function readStep({ hello, checks }: StepContext): WalkStep {
  const check = checks.find(({ group }) => group === 'parsing');
  if (check === undefined) throw new Error('expected a check of reading, found none');
  const isExample = check.slug.startsWith('example-');
  return {
    title: `getProgress: ${isExample ? `the documented example ${check.slug.slice('example-'.length)}` : 'one answer'}`,
    leftOut: notOffered(hello.can, 'getProgress'),
    plan: { ...check.plan, ops: ['getProgress'] },
    tell({ record }) {
      const outcome = record.waits[0]?.outcome;
      const text =
        outcome?.type === 'done'
          ? `understood ${describeReading(outcome.observation)}`
          : outcome && describeOutcome(outcome);
      const told = toldOf(check.judge(record), record, text ?? 'nothing was run');
      return told.mark === 'differs' ? { ...told, details: [...(told.details ?? []), READING_ALONE] } : told;
    },
  };
}
