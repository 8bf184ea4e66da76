import type { Fault, Reply } from './Scenario.ts';

const LABELS: Record<Fault, string> = {
  'no-answer': 'no answer',
  reset: 'connection reset',
  refused: 'connection refused',
  'reset-in-body': 'reset in the body',
  'short-body': 'body cut short',
  'endless-body': 'body without end',
};

/** A network fault in place of an answer; `reply` is the one whose body breaks off, where a part of one comes. */
export function lostReply(fault: Fault, reply?: Reply): Reply {
  const none = { status: 0, headers: {}, body: { text: '' } };
  return { ...(reply ?? none), label: LABELS[fault], fault };
}
