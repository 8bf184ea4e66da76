import type { Exchange } from '../driver/Exchange.ts';
import type { Spec } from '../spec/Spec.ts';
import { formatSeconds } from './formatSeconds.ts';
import { waitsOf } from './waitsOf.ts';

/** A run longer than this is cut in the middle. */
const MAX_ROWS = 16;

/**
 * The polls of one run as text, a line each: when it came, after what wait, when it was due, what was answered.
 * `marks` puts a remark beside the poll with that exchange number.
 */
export function drawTimeline(
  spec: Spec,
  exchanges: Exchange[],
  marks: Map<number, string> = new Map(),
): string {
  const waits = waitsOf(spec, exchanges);
  const rows = exchanges.map((exchange, index) => {
    const wait = waits[index - 1];
    return [
      `#${exchange.number}`,
      formatSeconds(exchange.sentAtSeconds),
      wait === undefined ? '' : `+${formatSeconds(wait.sinceRequestSeconds)}`,
      wait?.dueSeconds === undefined ? '' : `due +${formatSeconds(wait.dueSeconds)}`,
      exchange.reply.label,
      marks.has(exchange.number) ? `<- ${marks.get(exchange.number)}` : '',
    ];
  });
  const shown =
    rows.length <= MAX_ROWS
      ? rows
      : [
          ...rows.slice(0, MAX_ROWS - 4),
          ['...', '', '', '', `${rows.length - MAX_ROWS + 1} more`, ''],
          ...rows.slice(-3),
        ];
  const widths = [0, 1, 2, 3, 4].map((column) => Math.max(...shown.map((row) => (row[column] ?? '').length)));
  return shown
    .map((row) =>
      row
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}
