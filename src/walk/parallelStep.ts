import { scriptsOf } from '../check/scriptsOf.ts';
import type { RunRecord } from '../driver/RunRecord.ts';
import { describeOutcome } from '../judge/describeOutcome.ts';
import { verdict } from '../judge/verdict.ts';
import { checkNamed } from './checkNamed.ts';
import type { StepContext } from './StepContext.ts';
import { toldOf } from './toldOf.ts';
import type { WalkStep } from './WalkStep.ts';

const ONE_AT_A_TIME =
  'not offered: parallel is 1; what two waits at once do to each other will be unverified';

/** Two operations at once, each on a job of its own. */
export function parallelStep({ spec, hello, checks }: StepContext): WalkStep {
  const { can, parallel = 1 } = hello;
  const check = checkNamed(checks, 'lifecycle/two-waits');
  const isWhole = can.includes('waitForJob') && can.includes('sleep');
  const replies = [scriptsOf(spec).end];
  const short: typeof check.plan = {
    ...check.plan,
    ops: ['waitForJob', 'getProgress'],
    waits: check.plan.waits.map(({ params, scenario: { name } }) => ({
      params,
      scenario: { name, replies },
    })),
  };
  return {
    title: 'two runs at once, each of a job of its own',
    leftOut: parallel > 1 ? undefined : ONE_AT_A_TIME,
    plan: isWhole ? check.plan : short,
    tell({ record }) {
      const judgement = isWhole ? check.judge(record) : judgeEnds(record);
      const text =
        judgement.verdict === 'pass'
          ? 'each ended with its own job'
          : record.waits.map(({ outcome }) => describeOutcome(outcome)).join('; ');
      return toldOf(judgement, record, text);
    },
  };
}

function judgeEnds({ waits }: RunRecord) {
  return verdict.of(
    waits.flatMap(({ outcome }, index) =>
      outcome.type === 'done'
        ? []
        : [{ expected: `run ${index + 1} of 2 to be done`, actual: describeOutcome(outcome) }],
    ),
    '',
  );
}
