import type { RunRecord } from '../driver/RunRecord.ts';
import type { Spec } from '../spec/Spec.ts';
import { describeOutcome } from './describeOutcome.ts';
import type { Finding } from './Finding.ts';
import { formatSeconds } from './formatSeconds.ts';
import { gaveUp } from './gaveUp.ts';
import { isUndecided } from './isUndecided.ts';
import type { Judgement } from './Judgement.ts';
import { lastExchange } from './lastExchange.ts';
import { pollsOf } from './pollsOf.ts';
import { slackSeconds } from './slackSeconds.ts';
import { timelineOf } from './timelineOf.ts';
import { verdict } from './verdict.ts';
import { type Wait, waitsOf } from './waitsOf.ts';

/** Late: beyond the interval, counted from the answer, by more than a fifth or one second, whichever is more. */
const LATE_SHARE = 0.2;
const LATE_SECONDS = 1;

export interface WaitsQuestion {
  spec: Spec;
  /** Which waits are asked about: 1 is the one between the first poll and the second. */
  waits: number[];
  /** Which of the run's operations is asked about; default the first. */
  operation?: number;
  /** What makes a wait wrong: too early and the wrong step of the sequence, that step alone, or merely late. */
  fault: 'early-or-wrong-step' | 'wrong-step' | 'late';
}

/**
 * Did the client wait as long as the page says, in the waits that are asked about? Where the times are not exact, only a wait that is too
 * short by more than the slack is wrong; one that seems too long proves nothing.
 */
export function judgeWaits(record: RunRecord, question: WaitsQuestion): Judgement {
  const { operation = 0 } = question;
  const polls = pollsOf(record, operation);
  const waits = waitsOf(question.spec, polls);
  const findings: Finding[] = [];
  const marks = new Map<number, string>();
  let unknown: Wait | undefined;
  let missing: string | undefined;
  if (question.fault === 'late' && record.precision !== undefined)
    return verdict.unverified('lateness shows on the virtual clock alone');
  for (const number of question.waits) {
    const wait = waits[number - 1];
    if (wait === undefined) {
      const outcome = record.waits[operation]?.outcome;
      const actual = outcome === undefined ? 'no poll' : describeOutcome(outcome);
      // A client may give up for reasons of its own; one that refuses a documented answer has none.
      const refused = outcome?.type === 'failed' && outcome.error.kind === 'malformed';
      if (isUndecided(outcome) || (gaveUp(outcome) && !refused)) {
        missing = `the wait ended before poll ${number + 1}: ${actual}`;
      } else {
        const expected = `poll ${number + 1} of a job that is still running`;
        findings.push({ expected, actual, ...lastExchange(polls) });
      }
      break;
    }
    if (wait.dueSeconds === undefined) unknown ??= wait;
    const early =
      question.fault === 'wrong-step'
        ? undefined
        : tooEarly(wait, slackSeconds(record, wait.dueSeconds ?? 0));
    const wrong = question.fault === 'late' ? late(wait) : (early ?? wrongStep(wait));
    if (wrong === undefined) continue;
    if (record.precision !== undefined && wrong !== early) {
      missing ??= `after poll ${number} it waited ${wrong.actual}; a wait that is too long shows on the virtual clock alone`;
      continue;
    }
    const { mark, ...finding } = wrong;
    findings.push({ ...finding, exchange: wait.to.number, atSeconds: wait.to.sentAtSeconds });
    marks.set(wait.to.number, mark);
  }
  const judgement = verdict.of(findings, 'waits as the page says');
  if (findings.length === 0 && missing !== undefined) return verdict.unverified(missing);
  if (findings.length === 0 && unknown !== undefined) {
    return verdict.unverified(
      `no answer with a percentage came to poll ${unknown.from.number} or one before it, so that no interval was due`,
    );
  }
  return findings.length === 0 ? judgement : { ...judgement, ...timelineOf(question.spec, polls, marks) };
}

type Wrong = { expected: string; actual: string; mark: string } | undefined;

function tooEarly(wait: Wait, slack: number): Wrong {
  const due = wait.dueSeconds;
  if (due === undefined || wait.sinceRequestSeconds >= due - slack) return undefined;
  return {
    expected: `a wait of at least ${formatSeconds(due)} after poll ${wait.from.number}`,
    actual: `${formatSeconds(wait.sinceRequestSeconds)}`,
    mark: `${formatSeconds(due - wait.sinceRequestSeconds)} too early`,
  };
}

function wrongStep(wait: Wait): Wrong {
  const { dueSeconds: due, nextLongerSeconds: longer } = wait;
  if (due === undefined || longer === undefined || wait.sinceAnswerSeconds < longer) return undefined;
  return {
    expected: `the wait of ${formatSeconds(due)} after poll ${wait.from.number}`,
    actual: `${formatSeconds(wait.sinceAnswerSeconds)}, which reaches the next step of the sequence (${formatSeconds(longer)})`,
    mark: `wrong step: ${formatSeconds(due)} was due`,
  };
}

function late(wait: Wait): Wrong {
  const due = wait.dueSeconds;
  if (due === undefined) return undefined;
  const latest = due + Math.max(due * LATE_SHARE, LATE_SECONDS);
  if (wait.sinceAnswerSeconds <= latest) return undefined;
  return {
    expected: `a wait of ${formatSeconds(due)}, at most ${formatSeconds(latest)}, after the answer to poll ${wait.from.number}`,
    actual: `${formatSeconds(wait.sinceAnswerSeconds)}`,
    mark: `${formatSeconds(wait.sinceAnswerSeconds - due)} late`,
  };
}
