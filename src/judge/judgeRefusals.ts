import type { Exchange } from '../driver/Exchange.ts';
import type { RunRecord } from '../driver/RunRecord.ts';
import type { Spec } from '../spec/Spec.ts';
import { describeOutcome } from './describeOutcome.ts';
import type { Finding } from './Finding.ts';
import { findTooSoon } from './findTooSoon.ts';
import type { Judgement } from './Judgement.ts';
import { nextAfter } from './nextAfter.ts';
import { pollsOf } from './pollsOf.ts';
import { timelineOf } from './timelineOf.ts';
import { verdict } from './verdict.ts';

/** Of any history: does the request after each 429 come no earlier than its Retry-After, counted from the answer? */
export function judgeRefusals(record: RunRecord, spec: Spec): Judgement {
  const polls = pollsOf(record);
  const findings: Finding[] = [];
  const marks = new Map<number, string>();
  let judged = 0;
  for (const poll of polls) {
    const least = leastSeconds(poll);
    const next = nextAfter(polls, poll);
    if (least === undefined || next === undefined) continue;
    judged += 1;
    const tooSoon = findTooSoon(poll, next, least);
    if (tooSoon === undefined) continue;
    findings.push(tooSoon.finding);
    marks.set(next.number, tooSoon.mark);
  }
  if (findings.length > 0) return { ...verdict.of(findings, ''), ...timelineOf(spec, polls, marks) };
  if (judged > 0) return verdict.pass('the request after each 429 came no earlier than it may');
  const outcome = record.waits[0]?.outcome;
  return verdict.unverified(
    `no wait after a 429 was seen: ${outcome === undefined ? 'no poll' : describeOutcome(outcome)}`,
  );
}

/** What a 429 asks for in whole seconds; nothing where its Retry-After is none, or no delay (RFC 9110, section 10.2.3). */
function leastSeconds({ reply }: Exchange): number | undefined {
  const value = reply.headers['retry-after'] ?? '';
  return reply.status === 429 && /^\d+$/.test(value) ? Number(value) : undefined;
}
