import { scriptsOf } from '../check/scriptsOf.ts';
import { errorReply } from '../scenario/errorReply.ts';
import { countFrames } from './countFrames.ts';
import { notOffered } from './notOffered.ts';
import { planFor } from './planFor.ts';
import type { StepContext } from './StepContext.ts';
import type { WalkStep } from './WalkStep.ts';

const REFUSED = 401;

/** The first answer refuses the token: those that ask for one before each request ask, and so do those that renew it then. */
export function tokenStep({ spec, hello, base }: StepContext): WalkStep {
  const needsNone =
    spec.credentials.length === 0 ? 'nothing to try: the page asks for no credential' : undefined;
  const replies = [errorReply(spec, REFUSED), scriptsOf(spec).end];
  return {
    title: `token: the first answer is ${REFUSED}`,
    leftOut: needsNone ?? notOffered(hello.can, 'token'),
    plan: planFor(base, 'token', ['getProgress', 'waitForJob'], replies),
    tell({ record, frames }) {
      const asked = countFrames(frames, 'token');
      const requests = record.journal.length;
      return asked > 0
        ? {
            mark: 'right',
            text: `asked for the token ${asked === 1 ? 'once' : `${asked} times`}, in ${requests} ${requests === 1 ? 'request' : 'requests'}`,
          }
        : {
            mark: 'absent',
            text: `not asked for, neither before a request nor after the ${REFUSED}`,
            details: [
              'can names token: write a frame token where the client asks for one, and give it the answer',
            ],
          };
    },
  };
}
