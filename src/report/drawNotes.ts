import { neutraliseLine } from './neutraliseLine.ts';
import type { Paint } from './Paint.ts';

const SHOWN = 5;

/** Draws what was seen beside the checks; empty when nothing was. */
export function drawNotes(notes: readonly string[], paint: Paint): string {
  if (notes.length === 0) return '';
  const more = notes.length - SHOWN;
  return [
    paint.bold('Seen beside the checks'),
    ...notes.slice(0, SHOWN).map((note) => `  ${neutraliseLine(note)}`),
    ...(more > 0 ? [paint.dim(`  and ${more} more`)] : []),
  ].join('\n');
}
