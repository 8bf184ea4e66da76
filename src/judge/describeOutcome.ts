import type { Outcome } from '../driver/RunRecord.ts';
import { formatSeconds } from './formatSeconds.ts';

const SHOWN_CHARACTERS = 200;

const UNSETTLED = {
  stalled: 'it came to a standstill: no timer, no request, nothing under way, and the call never settled',
  requests: 'it went on asking until the limit of requests was reached',
  seconds: 'it went on until the limit of virtual time was reached',
  timers: 'it set timer after timer without a request',
  'real-time': 'it was busy without end and never settled',
  silent:
    'it hung: for too long it neither asked nor slept nor ended (where a client sleeps in real time, its adapter has to leave that to `sleep`)',
  asleep:
    'nothing came after it was told to wait: it may sleep in real time; its adapter has to leave that wait to `sleep`, as the others',
  'so-far': 'that is all that was seen so far',
  patience: 'it had not ended when the time for it was over, on a clock that cannot be hurried',
} as const;

/** One clause that says how an operation ended. */
export function describeOutcome(outcome: Outcome): string {
  switch (outcome.type) {
    case 'done':
      return `it resolved with ${shown(outcome.observation)}`;
    case 'failed':
      return `it failed with ${shown(outcome.error)}`;
    case 'crashed':
      return `it crashed: ${outcome.message}`;
    case 'unsupported':
      return `not supported: ${outcome.reason}`;
    case 'exited':
      return `the program ended with ${outcome.how}`;
    case 'unsettled':
      return `${UNSETTLED[outcome.why]} (after ${formatSeconds(outcome.atSeconds)})`;
  }
}

/** JSON of a value, cut where it would fill the screen: `fields` can hold a whole answer. */
function shown(value: unknown): string {
  const text = JSON.stringify(value);
  return text.length <= SHOWN_CHARACTERS
    ? text
    : `${text.slice(0, SHOWN_CHARACTERS)}... (${text.length} characters)`;
}
