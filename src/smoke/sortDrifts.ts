import type { Finding } from '../judge/Finding.ts';
import type { Asked, Claim } from '../spec/Claim.ts';
import type { Spec } from '../spec/Spec.ts';
import type { Drift } from './Drift.ts';
import type { LiveAnswer } from './LiveAnswer.ts';
import { matchesPattern } from './matchesPattern.ts';
import { showsProgress } from './showsProgress.ts';
import { toPattern } from './toPattern.ts';

/** What a probe is expected to come to, where the page documents nothing for it. */
const OF_PROBES: Partial<Record<Asked, string>> = {
  'no-credential': 'a refusal, as no credential was sent',
  'unknown-job': 'no job, as none has that id',
};

/**
 * Sorts what no statement was broken by: worse than described, or merely new. Where a statement or an open entry is about a place, it decides
 * what is right there, and the rest is no more than told; so is another body than the documented one of an error, which no page promises.
 *
 * @param told findings of the statements
 */
export function sortDrifts(
  spec: Spec,
  driftsOf: ReadonlyMap<LiveAnswer, readonly Drift[]>,
  told: readonly Finding[],
): { worse: Finding[]; more: Finding[] } {
  const claims = claimsOf(spec);
  const isTold = new Set(told.map(keyOf));
  const worse: Finding[] = [];
  const more: Finding[] = [];
  for (const [answer, drifts] of driftsOf) {
    const { number, sentAtSeconds, reply } = answer.exchange;
    const at = { exchange: number, atSeconds: sentAtSeconds };
    for (const drift of drifts) {
      const { expected, actual, pointer } = drift;
      const finding = { expected, actual, ...at, ...(pointer !== undefined && { pointer }) };
      if (isTold.has(keyOf(finding))) continue;
      const isOpen =
        drift.isNew || reply.status >= 400 || claims.some((claim) => isAbout(claim, reply.status, drift));
      (isOpen ? more : worse).push(finding);
    }
    const expected = OF_PROBES[answer.asked];
    const isClaimed = spec.statements.some(({ shows = [] }) =>
      shows.some((claim) => isOfStatus(claim, answer)),
    );
    if (expected !== undefined && !isClaimed && showsProgress(spec, answer))
      more.push({ expected, actual: 'the progress of a job', ...at });
  }
  return { worse: once(worse), more: once(more) };
}

function claimsOf({ statements, open }: Spec): Claim[] {
  return [
    ...statements.flatMap(({ shows = [] }) => shows),
    ...open.flatMap(({ shows = {} }) => Object.values(shows).flat()),
  ];
}

/** Whether a claim says which status the request gets. */
function isOfStatus({ to, at, content, header }: Claim, { asked }: LiveAnswer): boolean {
  return to === asked && at === undefined && content === undefined && header === undefined;
}

function isAbout({ status, at, content, header }: Claim, answered: number, drift: Drift): boolean {
  if (status !== answered) return false;
  if (drift.keyword === 'content') return content !== undefined;
  if (drift.header !== undefined) return drift.header.toLowerCase() === header?.toLowerCase();
  return drift.pointer !== undefined && at !== undefined && matchesPattern(drift.pointer, at);
}

/** What goes on for many polls is told once. */
function once(findings: Finding[]): Finding[] {
  const first = new Map(findings.toReversed().map((finding) => [keyOf(finding), finding]));
  return [...first.values()].toReversed();
}

/** What is wrong at one place is told once, however it is put. */
function keyOf({ expected, pointer }: Finding): string {
  return pointer === undefined ? expected : toPattern(pointer);
}
