import type { Check } from '../check/Check.ts';
import type { Observation } from '../client/Observation.ts';
import type { RunRecord } from '../driver/RunRecord.ts';
import { nativeJson } from '../json/nativeJson.ts';
import type { Judgement } from '../judge/Judgement.ts';
import type { TimelinePoll } from '../judge/TimelinePoll.ts';
import type { Result } from '../report/Report.ts';
import type { Credential } from '../spec/Spec.ts';
import { bareResult } from './bareResult.ts';
import { capJournal } from './capJournal.ts';
import { capList } from './capList.ts';
import { cutText } from './cutText.ts';
import { hideTokens } from './hideTokens.ts';
import { toPlain } from './toPlain.ts';

const OBSERVATIONS_EACH = 5;
const FINDINGS_EACH = 10;
const LONGEST_MESSAGE = 2000;
const LONGEST_TIMELINE = 20_000;

/** What a result needs beside the check, its run and the judgement. */
export interface ResultContext {
  credentials: readonly Credential[];
  /** The command that runs the check again. */
  reproduce: string;
}

/** Makes a check, its run and the judgement of its judge into a result: plain JSON, bounded in size, no secrets. */
export function toResult(
  check: Check,
  record: RunRecord,
  judgement: Judgement,
  { credentials, reproduce }: ResultContext,
): Result {
  const { verdict, reading, message, findings, timeline, polls } = judgement;
  const passed = verdict === 'pass';
  const tokens = record.tokens.map(({ value }) => value);
  const show = (text: string): string => cutText(hideTokens(text, tokens), LONGEST_MESSAGE);
  return {
    ...bareResult(check, reproduce),
    verdict,
    reading: verdict === 'observed' ? (reading ?? null) : null,
    message: show(message),
    findings: capList(findings, FINDINGS_EACH).map((finding) => ({
      ...finding,
      expected: show(finding.expected),
      actual: show(finding.actual),
    })),
    observations: capList(observationsOf(record), OBSERVATIONS_EACH).map(
      (one) => toPlain(one, (text) => hideTokens(text, tokens)) as Observation,
    ),
    journal: passed ? [] : capJournal(record.journal, { tokens, credentials }),
    timeline:
      passed || timeline === undefined ? null : cutText(hideTokens(timeline, tokens), LONGEST_TIMELINE),
    ...(!passed && polls !== undefined && { polls: polls.map((poll) => showPoll(poll, show)) }),
  };
}

/** What a real server answered may hold anything. */
function showPoll(
  { label, state, mark, ...figures }: TimelinePoll,
  show: (text: string) => string,
): TimelinePoll {
  return {
    ...figures,
    label: show(label),
    ...(state !== undefined && { state: show(state) }),
    ...(mark !== undefined && { mark: show(mark) }),
  };
}

function observationsOf({ waits }: RunRecord): Observation[] {
  return waits.flatMap(({ progress, outcome }) => {
    const reported = progress.map(({ observation }) => observation);
    const last = reported.at(-1);
    if (outcome.type !== 'done') return reported;
    const repeated =
      last !== undefined &&
      nativeJson.stringify(toPlain(last)) === nativeJson.stringify(toPlain(outcome.observation));
    return repeated ? reported : [...reported, outcome.observation];
  });
}
