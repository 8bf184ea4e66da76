import type { Check } from '../check/Check.ts';
import type { Result } from '../report/Report.ts';
import { bareResult } from './bareResult.ts';
import { cutText } from './cutText.ts';
import type { WorkerEvent } from './WorkerEvent.ts';

const LONGEST_OUTPUT = 2000;

/**
 * The result of a check whose worker fell silent or ended in the middle of it: the client's doing, since the worker
 * does neither by itself.
 * @param output the last lines that the client printed
 */
export function lostResult(
  check: Check,
  event: Exclude<WorkerEvent, { type: 'message' }>,
  { output, reproduce }: { output: string; reproduce: string },
): Result {
  const [message, finding] =
    event.type === 'ended'
      ? [
          `The client ended the process (${event.how}).`,
          { expected: 'the process goes on after the check', actual: `it ended with ${event.how}` },
        ]
      : [
          `The client blocked the event loop for ${event.forMs / 1000} s of real time, and was ended.`,
          {
            expected: 'the client lets timers and answers through',
            actual: `nothing ran for ${event.forMs / 1000} s`,
          },
        ];
  const said = output === '' ? '' : `\nIts last output:\n${cutText(output, LONGEST_OUTPUT)}`;
  return {
    ...bareResult(check, reproduce),
    verdict: 'fail',
    message: `${message}${said}`,
    findings: [finding],
  };
}
