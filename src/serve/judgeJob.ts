import type { Check } from '../check/Check.ts';
import { statesOf } from '../check/statesOf.ts';
import type { Pace } from '../driver/process/Pace.ts';
import { precisionOf } from '../driver/process/precisionOf.ts';
import type { RunRecord } from '../driver/RunRecord.ts';
import { headerOf } from '../judge/headerOf.ts';
import type { Judgement } from '../judge/Judgement.ts';
import { judgeQuiet } from '../judge/judgeQuiet.ts';
import { progressOf } from '../judge/progressOf.ts';
import { verdict } from '../judge/verdict.ts';
import { readCredentials } from '../scenario/readCredentials.ts';
import type { ServedJob } from './ServedJob.ts';

/** What of a job its traffic is judged by. */
export interface Traffic {
  catalogue: Pick<ServedJob['catalogue'], 'spec'>;
  journal: Pick<ServedJob['journal'], 'exchanges' | 'dropped'>;
  scenario: Pick<ServedJob['scenario'], 'check'>;
}

/** A check, and what its judge makes of the traffic of one job. */
export interface JudgedJob<Job extends Traffic = ServedJob> {
  check: Check;
  job: Job;
  record: RunRecord;
  judgement: Judgement;
}

/** Checks of requests whose script is the question: a certain id, a certain token, one that expires. */
const NEEDS_ITS_SCRIPT = /^(?:path-|credential-longest-|token-renewal)/;
/** Checks of waits that can be held against any history of a job. */
const OF_ANY_HISTORY = [
  'backoff/any-history',
  'backoff/any-history-refused',
  'lifecycle/gone',
  'lifecycle/gone-at-once',
];
const SPACING = 'backoff/no-hammering';
const QUIET = 'lifecycle/quiet-after-end';

/**
 * Holds every check that traffic alone can answer against the journal of one job: those of any request and any history, and the one
 * whose script the job was served.
 */
export function judgeJob<Job extends Traffic>(
  job: Job,
  checks: readonly Check[],
  pace: Pace,
): JudgedJob<Job>[] {
  const { exchanges, dropped } = job.journal;
  if (exchanges.length === 0) return [];
  const all = recordOf(job, pace);
  // What was asked for by `Prefer` is no part of a wait.
  const record = { ...all, journal: exchanges.filter(({ reply }) => reply.index >= 0) };
  return checks.flatMap((check): JudgedJob<Job>[] => {
    const own = check.group === 'request' ? all : record;
    const judgement = judgementOf(check, job, own);
    if (judgement === undefined) return [];
    const isWhole = dropped === 0 || judgement.verdict === 'fail';
    const sure = isWhole
      ? judgement
      : verdict.unverified(`${dropped} exchanges of the job were not kept, so that they prove nothing`);
    return [{ check, job, record: own, judgement: sure }];
  });
}

function judgementOf(check: Check, job: Traffic, record: RunRecord): Judgement | undefined {
  const { spec } = job.catalogue;
  const slug = `${check.group}/${check.slug}`;
  if (check.group === 'request') return NEEDS_ITS_SCRIPT.test(check.slug) ? undefined : check.judge(record);
  if (record.journal.length === 0) return undefined;
  if (slug === QUIET) {
    const { terminal } = statesOf(spec);
    return judgeQuiet(record, (exchange) => terminal.includes(progressOf(spec, exchange).state ?? ''));
  }
  // A Retry-After of 0 allows what is otherwise too fast.
  const isRefused = record.journal.some(({ reply }) => reply.status === 429);
  const asksForSpace = slug === SPACING || (slug === 'backoff/any-history' && spec.backoff === undefined);
  if (asksForSpace) return isRefused ? undefined : check.judge(record);
  if (OF_ANY_HISTORY.includes(slug)) return check.judge(record);
  return job.scenario.check === check.id && isTold(check) ? check.judge(record) : undefined;
}

/** Whether the traffic of one job shows what its check asks: nothing has to be cancelled, renewed or done twice, or said by the client. */
function isTold({ needs, plan, property }: Check): boolean {
  return (
    needs === 'traffic' &&
    property === undefined &&
    plan.waits.length === 1 &&
    plan.cancel === undefined &&
    plan.tokenLifeSeconds === undefined
  );
}

/** The journal of a job as a run that is not over: nothing follows from what has not come. */
function recordOf(job: Traffic, pace: Pace): RunRecord {
  const { exchanges } = job.journal;
  const { credentials } = job.catalogue.spec;
  const sent = exchanges.flatMap((exchange) => {
    const headers = { get: (name: string) => headerOf(exchange, name) ?? null };
    return readCredentials(credentials, new URL(exchange.request.url), headers);
  });
  const atSeconds = exchanges.at(-1)?.sentAtSeconds ?? 0;
  return {
    op: 'waitForJob',
    journal: exchanges,
    waits: [{ outcome: { type: 'unsettled', why: 'so-far', atSeconds }, progress: [] }],
    unhandled: [],
    blocked: [],
    ...precisionOf(pace),
    ...(pace.speed !== 1 && { datesApart: true as const }),
    // Which token a client should have is not known here: any that is there is right.
    tokens: [...new Set(sent)].filter((value) => value !== '').map((value) => ({ value, fromSeconds: 0 })),
  };
}
