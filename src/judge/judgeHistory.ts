import type { Exchange } from '../driver/Exchange.ts';
import type { RunRecord } from '../driver/RunRecord.ts';
import type { Spec } from '../spec/Spec.ts';
import { describeOutcome } from './describeOutcome.ts';
import type { Finding } from './Finding.ts';
import { formatSeconds } from './formatSeconds.ts';
import type { Judgement } from './Judgement.ts';
import { placesOf } from './placesOf.ts';
import { pollsOf } from './pollsOf.ts';
import { slackSeconds } from './slackSeconds.ts';
import { timelineOf } from './timelineOf.ts';
import { toMilliseconds } from './toMilliseconds.ts';
import { verdict } from './verdict.ts';

/**
 * Of any history: does each wait after a good answer fit the sequence, by one reading of the page or another? It fits an interval that it is
 * not shorter than, counted from the request, and that leaves it short of the next longer one, counted from the answer.
 */
export function judgeHistory(record: RunRecord, spec: Spec, usualState: string): Judgement {
  const polls = pollsOf(record);
  const intervals = spec.backoff?.intervalsSeconds ?? [];
  const fits = (poll: number, place: number) => {
    const from = polls[poll];
    const to = polls[poll + 1];
    const interval = intervals[place] ?? 0;
    if (from === undefined || to === undefined) return true;
    const { sinceRequest, sinceAnswer } = gapOf(from, to);
    const longer = intervals.find((one) => one > interval) ?? Number.POSITIVE_INFINITY;
    const isLong = record.precision === undefined && sinceAnswer >= longer;
    return sinceRequest >= interval - slackSeconds(record, interval) && !isLong;
  };
  const places = placesOf(spec, polls, { usualState, keeps: fits });
  const findings: Finding[] = [];
  const marks = new Map<number, string>();
  let judged = 0;
  for (const [index, due] of places.entries()) {
    const from = polls[index];
    const to = polls[index + 1];
    if (due === undefined || from === undefined || to === undefined) continue;
    judged += 1;
    if (due.some((place) => fits(index, place))) continue;
    const expected = [...new Set(due.map((place) => formatSeconds(intervals[place] ?? 0)))].join(' or ');
    const actual = formatSeconds(gapOf(from, to).sinceRequest);
    findings.push({
      expected: `a wait of ${expected} after poll ${from.number}`,
      actual,
      exchange: to.number,
      atSeconds: to.sentAtSeconds,
    });
    marks.set(to.number, `${actual} instead of ${expected}`);
  }
  if (findings.length > 0) return { ...verdict.of(findings, ''), ...timelineOf(spec, polls, marks) };
  if (judged > 0) return verdict.pass('waits as the page says');
  const outcome = record.waits[0]?.outcome;
  return verdict.unverified(
    `no wait was seen for which the page says how long: ${outcome === undefined ? 'no poll' : describeOutcome(outcome)}`,
  );
}

function gapOf(from: Exchange, to: Exchange) {
  return {
    sinceRequest: toMilliseconds(to.sentAtSeconds - from.sentAtSeconds),
    sinceAnswer: toMilliseconds(to.sentAtSeconds - (from.answeredAtSeconds ?? from.sentAtSeconds)),
  };
}
