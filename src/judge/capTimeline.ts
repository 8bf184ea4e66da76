import type { TimelinePoll } from './TimelinePoll.ts';

/** A run longer than this is cut where nothing is marked. */
const MOST = 16;
const FIRST = 12;
const LAST = 3;
/** Marks beyond these are like them. */
const MARKS = 8;

/** The first polls, the last, and those that are marked, each with the one before it. Each tells how many were left out before it. */
export function capTimeline(polls: readonly TimelinePoll[]): TimelinePoll[] {
  if (polls.length <= MOST) return [...polls];
  const marked = polls.flatMap(({ mark }, index) => (mark === undefined ? [] : [index])).slice(0, MARKS);
  const kept = new Set(marked.flatMap((index) => [index - 1, index]));
  const isKept = (index: number) => index < FIRST || index >= polls.length - LAST || kept.has(index);
  const shown: TimelinePoll[] = [];
  let skipped = 0;
  for (const [index, poll] of polls.entries()) {
    if (!isKept(index)) skipped++;
    else {
      shown.push(skipped === 0 ? poll : { ...poll, skipped });
      skipped = 0;
    }
  }
  return shown;
}
