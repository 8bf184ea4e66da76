import { scriptsOf } from '../check/scriptsOf.ts';
import type { ClientError } from '../client/ClientError.ts';
import { describeOutcome } from '../judge/describeOutcome.ts';
import { judgeError } from '../judge/judgeError.ts';
import { readErrorCode } from '../judge/readErrorCode.ts';
import { errorReply } from '../scenario/errorReply.ts';
import { planFor } from './planFor.ts';
import type { StepContext } from './StepContext.ts';
import { toldOf } from './toldOf.ts';
import type { WalkStep } from './WalkStep.ts';

const GONE = 404;

/** The first answer is an error: the documented one, where the page has it. */
export function errorStep({ spec, base }: StepContext): WalkStep {
  const reply = errorReply(spec, GONE);
  const isDocumented = 'json' in reply.body;
  const code = 'json' in reply.body ? readErrorCode(spec, reply.body.json) : {};
  return {
    title: `an error: ${isDocumented ? `the documented ${GONE}` : `a plain ${GONE}`}`,
    plan: planFor(base, 'error', ['getProgress', 'waitForJob'], [reply, scriptsOf(spec).end]),
    tell({ record }) {
      const outcome = record.waits[0]?.outcome;
      const text = outcome?.type === 'failed' ? `failed: ${describe(outcome.error)}` : undefined;
      const told = toldOf(
        judgeError(record, { status: GONE, ...code }),
        record,
        text ?? (outcome ? describeOutcome(outcome) : 'nothing was run'),
      );
      const isBare = outcome?.type === 'failed' && outcome.error.kind === undefined;
      return isBare
        ? {
            ...told,
            details: [...(told.details ?? []), 'it names no kind; the checks of the kind will be unverified'],
          }
        : told;
    },
  };
}

function describe({ kind, status, code }: ClientError): string {
  return [
    kind === undefined ? 'no kind' : `kind ${kind}`,
    ...(status === undefined ? [] : [`status ${status}`]),
    ...(code === undefined ? [] : [`code ${JSON.stringify(code)}`]),
  ].join(' · ');
}
