import fc from 'fast-check';
import type { Case, Property } from '../check/Property.ts';
import type { RunPlan } from '../driver/RunPlan.ts';
import type { RunRecord } from '../driver/RunRecord.ts';
import type { Judgement } from '../judge/Judgement.ts';
import { verdict } from '../judge/verdict.ts';
import { applyCommonRules } from './applyCommonRules.ts';
import { propertyParameters } from './propertyParameters.ts';

/** So many simpler cases are tried for a counterexample. */
const MOST_SHRINKS = 100;
/** What a run of these costs is real time, so that they are shown as they were found. */
const COSTLY = ['silent', 'stalled', 'real-time', 'asleep'];

export interface PropertyContext {
  run(plan: RunPlan): Promise<RunRecord>;
  /** Whether the client can be asked nothing more. */
  isSpoiled(): boolean;
}

/** What came of all cases: the record and the judgement that tell, and where the counterexample is found again. */
export interface JudgedProperty {
  record: RunRecord;
  judgement: Judgement;
  /** Of the counterexample, for `Property.path`. */
  path?: string;
}

interface Judged {
  one: Case;
  record: RunRecord;
  judgement: Judgement;
}

/**
 * Asks the question of the boundary cases first, then of random ones, until one fails; that is shrunk. Passes when some passed and none
 * failed; is unverified when none showed anything. Rejects with what `run` rejects with.
 */
export async function judgeProperty(property: Property, context: PropertyContext): Promise<JudgedProperty> {
  const counts = { pass: 0, unverified: 0 };
  let last: Judged | undefined;
  let dumb: Judged | undefined;
  let failed: Judged | undefined;
  let shrinks = 0;
  let isOver = false;
  let trouble: { error: unknown } | undefined;

  /** Whether a case does not fail. */
  async function ask(one: Case): Promise<boolean> {
    if (isOver || shrinks >= MOST_SHRINKS) return true;
    if (failed !== undefined) shrinks += 1;
    const judged = await judge(one).catch((error: unknown) => {
      trouble = { error };
      isOver = true;
    });
    if (judged === undefined) return true;
    if (context.isSpoiled() || isCostly(judged.record))
      isOver = judged.judgement.verdict === 'fail' || context.isSpoiled();
    if (judged.judgement.verdict === 'fail') {
      failed = judged;
      return false;
    }
    if (failed === undefined) {
      counts[judged.judgement.verdict === 'pass' ? 'pass' : 'unverified'] += 1;
      if (judged.judgement.verdict === 'pass') last = judged;
      else dumb ??= judged;
    }
    return true;
  }

  async function judge(one: Case): Promise<Judged> {
    const record = await context.run(one.plan);
    return { one, record, judgement: applyCommonRules(record, one.judge(record)) };
  }

  const details = await fc.check(fc.asyncProperty(property.cases(), ask), propertyParameters(property));
  if (trouble !== undefined) throw trouble.error;
  if (failed !== undefined) return tellFailure(failed, details, property);
  const shown = last ?? dumb;
  if (shown === undefined) throw new Error('a property without a case');
  return { record: shown.record, judgement: tellRest(shown.judgement, counts, property) };
}

function isCostly({ waits }: RunRecord): boolean {
  return waits.some(({ outcome }) => outcome.type === 'unsettled' && COSTLY.includes(outcome.why));
}

function tellFailure(
  { one, record, judgement }: Judged,
  details: fc.RunDetails<[Case]>,
  property: Property,
): JudgedProperty {
  const message = `${judgement.message}\nIn ${placeOf(details, property)}: ${one.label}`;
  // Whoever has the recording finds its case again without a path.
  const path = property.recorded ? null : details.counterexamplePath;
  return { record, judgement: { ...judgement, message }, ...(path !== null && { path }) };
}

function placeOf(
  { numRuns, numShrinks }: fc.RunDetails<[Case]>,
  { boundaries, path, recorded }: Property,
): string {
  if (recorded) return 'the recorded run';
  if (path !== undefined) return `the case at ${path}`;
  const shrunk = numShrinks === 0 ? '' : `, shrunk ${numShrinks === 1 ? 'once' : `${numShrinks} times`}`;
  return numRuns <= boundaries.length
    ? `boundary case ${numRuns}${shrunk}`
    : `random case ${numRuns - boundaries.length}${shrunk}`;
}

function tellRest(
  judgement: Judgement,
  { pass, unverified }: { pass: number; unverified: number },
  { boundaries, runs, path, recorded }: Property,
): Judgement {
  if (pass === 0) return judgement;
  if (recorded && boundaries.length === 1) return verdict.pass(`in the recorded run: ${judgement.message}`);
  const all = boundaries.length + runs;
  const asked = pass + unverified;
  const whole = recorded
    ? `all ${boundaries.length} cases of the recorded run pass`
    : `${boundaries.length} boundary cases and ${runs} random ones pass`;
  const told = asked === all ? whole : `${asked} of ${all} cases were asked, and pass`;
  const what = path === undefined ? told : 'the one case passes';
  return verdict.pass(unverified === 0 ? what : `${what}; ${unverified} of them show nothing`);
}
