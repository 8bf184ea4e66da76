import type { RunRecord } from '../driver/RunRecord.ts';
import type { Judgement } from '../judge/Judgement.ts';
import { verdict } from '../judge/verdict.ts';

const NAMED_BLOCKED = 3;

/**
 * The rules that hold for every check, whatever its judge says: a run that went past the interception proves
 * nothing, an unhandled rejection is a failure of the check that caused it, and what the client cannot do is
 * unverified.
 */
export function applyCommonRules(record: RunRecord, judgement: Judgement): Judgement {
  const { blocked, refusedHosts = [], unhandled, journal, waits } = record;
  if (refusedHosts.length > 0 && !journal.some(({ wait }) => wait >= 0))
    return verdict.unverified(describeRefused(refusedHosts));
  if (blocked.length > 0) return verdict.unverified(describeBlocked(blocked));
  if (unhandled.length > 0) return withUnhandled(unhandled, judgement);
  const [first] = waits;
  const isUnsupported = waits.every(({ outcome }) => outcome.type === 'unsupported');
  return isUnsupported && first?.outcome.type === 'unsupported'
    ? verdict.unverified(first.outcome.reason)
    : judgement;
}

function describeRefused(hosts: string[]): string {
  return `no request reached the endpoint: the client asked for ${listOf(hosts)}, which the page does not name and which was refused`;
}

function listOf(all: string[]): string {
  const places = [...new Set(all)];
  const named = places.slice(0, NAMED_BLOCKED).join(', ');
  return places.length > NAMED_BLOCKED ? `${named} and ${places.length - NAMED_BLOCKED} more` : named;
}

function describeBlocked(blocked: string[]): string {
  return `interception was missed: the client tried to reach ${listOf(blocked)} past it, which was refused. fetch, axios, got, ky and node:https are intercepted; undici.fetch, node:http2 and sockets of the client's own are not, so this run shows nothing.`;
}

function withUnhandled(unhandled: string[], judgement: Judgement): Judgement {
  const findings = [...new Set(unhandled)].map((message) => ({
    expected: 'no unhandled rejection and no uncaught exception',
    actual: message,
  }));
  // It comes first: what else is wrong mostly follows from it.
  const message = `the client left an unhandled rejection or an uncaught exception behind: ${findings[0]?.actual}`;
  const { reading: _, ...rest } = judgement;
  return {
    ...rest,
    verdict: 'fail',
    message,
    findings: [...findings, ...(judgement.verdict === 'fail' ? judgement.findings : [])],
  };
}
