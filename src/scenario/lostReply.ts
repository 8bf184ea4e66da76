import type { Fault, Reply } from './Scenario.ts';

const LABELS = { 'no-answer': 'no answer', reset: 'connection reset' } as const;

/** A network fault in place of an answer. */
export function lostReply(fault: Fault): Reply {
  return { label: LABELS[fault], status: 0, headers: {}, body: { text: '' }, fault };
}
