import type { Observation } from '../client/Observation.ts';
import type { Phase } from '../client/Phase.ts';
import type { RunRecord } from '../driver/RunRecord.ts';
import { nativeJson } from '../json/nativeJson.ts';
import { readPointer } from '../json/readPointer.ts';
import type { Spec } from '../spec/Spec.ts';
import { describeOutcome } from './describeOutcome.ts';
import type { Finding } from './Finding.ts';
import { firstObservations } from './firstObservations.ts';
import { formatPercent } from './formatPercent.ts';
import { isUndecided } from './isUndecided.ts';
import type { Judgement } from './Judgement.ts';
import { pollsOf } from './pollsOf.ts';
import { type Progress, readProgress } from './readProgress.ts';
import { verdict } from './verdict.ts';

/** Both sides of a percentage are computed in floating point. */
const PERCENT_TOLERANCE = 1e-6;

export interface ReadingQuestion {
  spec: Spec;
  /** The 200 body of the first answer. */
  body: unknown;
  /** Which parts of the reading are asked about. */
  asks: ('state' | 'phase' | 'percent' | 'fields')[];
  /** Phases that are right beside those of the spec. */
  alsoRight?: Phase[];
  /** A client that refuses the body as malformed is right as well. */
  mayRefuse?: boolean;
}

/** Did the client read what the first answer said? Only what it exposes is compared. */
export function judgeReading(record: RunRecord, question: ReadingQuestion): Judgement {
  const wait = record.waits[0];
  if (wait === undefined) return verdict.unverified('the run has no wait');
  const polls = pollsOf(record);
  const at = polls[0] === undefined ? {} : { exchange: polls[0].number };
  const { outcome } = wait;
  if (polls.length === 0 && outcome.type === 'failed') {
    return verdict.unverified(`the client sent no request: ${describeOutcome(outcome)}`);
  }
  if (polls.length === 0 && outcome.type === 'done') {
    return verdict.of(
      [
        {
          expected: 'a request, and its answer to be read',
          actual: `${describeOutcome(outcome)} without a request`,
        },
      ],
      '',
    );
  }
  const observations = firstObservations(record);
  if (observations.length === 0 && outcome.type === 'done') {
    return verdict.unverified('the client went on to the next answer without a word of this one');
  }
  if (observations.length === 0 && isUndecided(outcome)) return verdict.unverified(describeOutcome(outcome));
  if (observations.length === 0) {
    const refused = outcome.type === 'failed' && (outcome.error.kind ?? 'malformed') === 'malformed';
    if (question.mayRefuse && refused)
      return verdict.pass('refused as malformed, which is sound where the state is absent');
    return verdict.of([{ expected: 'the answer to be read', actual: describeOutcome(outcome), ...at }], '');
  }
  const compared = observations.map((observation) => compare(observation, question));
  const findings: Finding[] = distinct(compared.flatMap((one) => one.findings)).map((finding) => ({
    ...finding,
    ...at,
  }));
  // A client that reads an answer and goes down all the same has not read it to the end.
  if (outcome.type === 'crashed') {
    findings.push({ expected: 'the answer to be read', actual: describeOutcome(outcome), ...at });
  }
  if (findings.length > 0) return verdict.of(findings, '');
  if (compared.every(({ count }) => count === 0))
    return verdict.unverified(`the client exposes no ${question.asks.join(' and no ')} for this answer`);
  return verdict.pass('read as the page shows it');
}

function compare(observation: Observation, { spec, body, asks, alsoRight = [] }: ReadingQuestion) {
  const wanted = readProgress(spec, body);
  const findings: Finding[] = [];
  let count = 0;
  const note = (right: boolean, finding: Finding) => {
    count += 1;
    if (!right) findings.push(finding);
  };
  if (asks.includes('state') && observation.state !== undefined) {
    // An absent text may be shown as an empty one.
    note((observation.state || undefined) === wanted.state, {
      expected: wanted.state === undefined ? 'no state' : `state ${JSON.stringify(wanted.state)}`,
      actual: `state ${JSON.stringify(observation.state)}`,
      pointer: spec.progress.state,
    });
  }
  if (asks.includes('phase') && observation.phase !== undefined) {
    const right =
      wanted.phases.length > 0 ? wanted.phases : (['unknown', 'waiting', 'running'] satisfies Phase[]);
    const phases = [...new Set([...right, ...alsoRight])];
    note(phases.includes(observation.phase), {
      expected: `phase ${phases.join(' or ')}${wanted.state === undefined ? '' : ` for the state ${JSON.stringify(wanted.state)}`}`,
      actual: `phase ${observation.phase}`,
      pointer: spec.progress.state,
    });
  }
  if (asks.includes('percent')) notePercent(observation, spec, wanted, note);
  if (asks.includes('fields')) {
    for (const [pointer, value] of Object.entries(observation.fields ?? {})) {
      const raw = readPointer(body, pointer);
      // What is absent may be shown as null, an empty text or an empty list; anything else would be made up.
      const right =
        canonical(value ?? null) === canonical(raw ?? null) ||
        (raw === undefined && (value === '' || canonical(value) === '[]'));
      note(right, {
        expected: JSON.stringify(raw) ?? 'nothing',
        actual: JSON.stringify(value) ?? 'nothing',
        pointer,
      });
    }
  }
  return { findings, count };
}

/** What was reported and resolved with alike is wrong once. */
function distinct(findings: Finding[]): Finding[] {
  return [...new Map(findings.map((finding) => [JSON.stringify(finding), finding])).values()];
}

function notePercent(
  observation: Observation,
  spec: Spec,
  { percent: wanted, phases }: Progress,
  note: (right: boolean, finding: Finding) => void,
): void {
  const rule = spec.progress.percent;
  const pointer = rule === undefined ? spec.progress.state : 'at' in rule ? rule.at : rule.done;
  const got = observation.percent;
  if (got === undefined) {
    // Of a client that shows nothing at all, the percentage that it does not show tells nothing.
    if (wanted === undefined && Object.values(observation).some((value) => value !== undefined))
      note(true, { expected: '', actual: '' });
    return;
  }
  if (wanted === undefined) {
    // Zero for a percentage that is not there is a reading that no page rules out, and so is all of a job that succeeded; any other
    // number is made up.
    const isAll = got === 100 && phases.includes('succeeded') && !phases.includes('failed');
    note(got === 0 || isAll, {
      expected: 'no percentage: the answer holds none',
      actual: formatPercent(got),
      pointer,
    });
    return;
  }
  // 56 out of 100 is 56.00000000000001 % in floating point, which no page says.
  const expected = formatPercent(wanted);
  note(Math.abs(got - wanted) <= PERCENT_TOLERANCE, { expected, actual: formatPercent(got), pointer });
}

/** JSON text that does not depend on the order of keys. */
function canonical(value: unknown): string {
  return nativeJson.stringify(value, (_key, node: unknown) => {
    if (typeof node !== 'object' || node === null || Array.isArray(node)) return node;
    return Object.fromEntries(Object.entries(node).sort(([a], [b]) => (a < b ? -1 : 1)));
  });
}
