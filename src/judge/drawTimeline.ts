import { formatSeconds } from './formatSeconds.ts';
import type { TimelinePoll } from './TimelinePoll.ts';

/** The polls of one run as text, a line each: when it came, after what wait, when it was due, what was answered. */
export function drawTimeline(polls: readonly TimelinePoll[]): string {
  const rows = polls.flatMap((poll) => {
    const row = [
      `#${poll.exchange}`,
      formatSeconds(poll.sentAtSeconds),
      poll.waitedSeconds === undefined ? '' : `+${formatSeconds(poll.waitedSeconds)}`,
      dueOf(poll),
      poll.label,
      poll.mark === undefined ? '' : `<- ${poll.mark}`,
    ];
    return poll.skipped === undefined ? [row] : [['...', '', '', '', `${poll.skipped} more`, ''], row];
  });
  const widths = [0, 1, 2, 3, 4].map((column) => Math.max(...rows.map((row) => (row[column] ?? '').length)));
  return rows
    .map((row) =>
      row
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}

function dueOf({ dueSeconds, isOpen }: TimelinePoll): string {
  if (dueSeconds !== undefined) return `due +${formatSeconds(dueSeconds)}`;
  return isOpen ? 'due: open' : '';
}
