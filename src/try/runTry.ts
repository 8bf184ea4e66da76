import type { Check } from '../check/Check.ts';
import type { Driver } from '../driver/InProcessEnvironment.ts';
import type { RunRecord } from '../driver/RunRecord.ts';
import { describeOutcome } from '../judge/describeOutcome.ts';
import type { Result } from '../report/Report.ts';
import type { Standing } from '../report/Standing.ts';
import { askCheck } from '../run/askCheck.ts';
import { capJournal } from '../run/capJournal.ts';
import { cutText } from '../run/cutText.ts';
import { hideTokens } from '../run/hideTokens.ts';
import { toResult } from '../run/toResult.ts';
import { exampleScenarios } from '../serve/exampleScenarios.ts';
import { judgeJob } from '../serve/judgeJob.ts';
import type { NamedScenario } from '../serve/NamedScenario.ts';
import { storyScenarios } from '../serve/storyScenarios.ts';
import { LEVELS, type Spec } from '../spec/Spec.ts';
import { UsageError } from '../UsageError.ts';
import { storyPlan } from './storyPlan.ts';
import type { TryResult } from './TryResult.ts';
import { timelinesOf } from './timelinesOf.ts';
import { tryStandingOf } from './tryStandingOf.ts';

const LONGEST_TEXT = 2000;
/** What counts most comes first. */
const ORDER: Standing[] = ['fault', 'fails', 'known', 'beside', 'observed', 'passed', 'unverified'];

export interface TryOptions {
  spec: Spec;
  checks: readonly Check[];
  /** As `scenariosOf` names it. */
  scenario: string;
  driver: Driver;
}

/**
 * Meets a client with one scenario and judges it: by the check whose script it is, or a story by every check that traffic can answer.
 *
 * @throws {UsageError} when there is no scenario of that name
 */
export async function runTry({ spec, checks, scenario, driver }: TryOptions): Promise<TryResult> {
  const check = checks.find(({ group, slug }) => `${group}/${slug}` === scenario);
  if (check !== undefined) {
    const { record, judgement } = await askCheck(check, driver);
    return toTryResult(spec, record, [toOne(spec, check, record, judgement)]);
  }
  const story = [...storyScenarios(spec), ...exampleScenarios(spec)].find(({ name }) => name === scenario);
  if (story === undefined)
    throw new UsageError(
      `${spec.id}: expected a scenario of this endpoint, got ${JSON.stringify(scenario)}.`,
    );
  const record = await driver.run(storyPlan(spec, story));
  return toTryResult(spec, record, judgeStory(spec, checks, story, record));
}

function judgeStory(
  spec: Spec,
  checks: readonly Check[],
  scenario: NamedScenario,
  record: RunRecord,
): Result[] {
  const job = { catalogue: { spec }, scenario, journal: { exchanges: record.journal, dropped: 0 } };
  return judgeJob(job, checks, { clock: 'virtual', speed: 1 })
    .map(({ check, record: own, judgement }) =>
      toOne(spec, check, { ...own, tokens: record.tokens }, judgement),
    )
    .sort(
      (one, other) =>
        ORDER.indexOf(tryStandingOf(one)) - ORDER.indexOf(tryStandingOf(other)) ||
        LEVELS.indexOf(one.level) - LEVELS.indexOf(other.level),
    );
}

function toOne(
  spec: Spec,
  check: Check,
  record: RunRecord,
  judgement: Parameters<typeof toResult>[2],
): Result {
  const reproduce = `npx pollspec test --client ./client.ts --spec ${spec.id} -t '${check.id}' --seed 1`;
  return toResult(check, record, judgement, { credentials: spec.credentials, reproduce });
}

function toTryResult(spec: Spec, record: RunRecord, results: Result[]): TryResult {
  const tokens = record.tokens.map(({ value }) => value);
  const show = (text: string) => cutText(hideTokens(text, tokens), LONGEST_TEXT);
  const crashed = record.waits.find(({ outcome }) => outcome.type === 'crashed')?.outcome;
  const crash = crashed?.type === 'crashed' ? crashed.message : record.unhandled[0];
  const judged = results[0];
  // The judges of traffic see no crash; a check that is about one has said what it makes of it.
  const isFailed = crash !== undefined && (results.length !== 1 || judged?.verdict === 'unverified');
  const ends = record.waits.map(({ outcome }) => ('atSeconds' in outcome ? outcome.atSeconds : 0));
  return {
    standing: isFailed ? 'fails' : judged === undefined ? 'unverified' : tryStandingOf(judged),
    results,
    outcomes: record.waits.map(({ outcome }) => show(describeOutcome(outcome))),
    crash: crash === undefined ? null : show(crash),
    seconds: Math.max(0, ...ends, ...record.journal.slice(-1).map(({ sentAtSeconds }) => sentAtSeconds)),
    requests: record.journal.length,
    journal: capJournal(record.journal, { tokens, credentials: spec.credentials }),
    timelines: timelinesOf(spec, record, judged).map((one) => ({ ...one, timeline: show(one.timeline) })),
  };
}
