import type { Poll } from './journal.ts';

/** What an ideal poller meets, and how it counts. Times in whole milliseconds. */
export interface IdealOptions {
  intervalsMs: number[];
  /** One answer a poll. */
  percents: number[];
  latenciesMs: number[];
  countsFrom: 'request' | 'answer';
  /** How much longer than asked each wait is, as a share of the interval; never as far as the next interval. */
  jitterShares: number[];
}

export interface IdealRun {
  polls: Poll[];
  /** The interval due after each poll but the last. */
  dueMs: number[];
}

/** Polls as the page asks: the intervals in turn, the first again after each change, the last for as long as it takes. */
export function idealPoller(options: IdealOptions): IdealRun {
  const { intervalsMs, percents, latenciesMs, countsFrom, jitterShares } = options;
  const polls: Poll[] = [];
  const dueMs: number[] = [];
  let nowMs = 0;
  let sameFor = 0;
  for (const [turn, percent] of percents.entries()) {
    const latencyMs = latenciesMs[turn % latenciesMs.length] ?? 0;
    polls.push({ atSeconds: nowMs / 1000, percent, latencySeconds: latencyMs / 1000 });
    sameFor = turn > 0 && percents[turn - 1] === percent ? sameFor + 1 : 0;
    if (turn === percents.length - 1) break;
    const place = Math.min(sameFor, intervalsMs.length - 1);
    const interval = intervalsMs[place] ?? 0;
    const room = (intervalsMs[place + 1] ?? Number.MAX_SAFE_INTEGER) - interval - 1;
    const jitter = Math.min(Math.floor(interval * (jitterShares[turn % jitterShares.length] ?? 0)), room);
    const answeredMs = nowMs + latencyMs;
    const wanted = (countsFrom === 'request' ? nowMs : answeredMs) + interval + jitter;
    dueMs.push(interval);
    nowMs = Math.max(wanted, answeredMs);
  }
  return { polls, dueMs };
}
