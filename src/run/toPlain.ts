import { cutText } from './cutText.ts';

const LONGEST_TEXT = 2000;
const MOST_MEMBERS = 100;
const DEEPEST = 12;

/**
 * Copies any value into plain, bounded JSON: what JSON cannot hold becomes a text that names it, and what is too
 * long or too deep is cut with a note.
 *
 * @param show what is shown of a text, names of members too, before it is cut
 */
export function toPlain(value: unknown, show = (text: string) => text, depth = 0): unknown {
  if (value === null || typeof value === 'boolean') return value;
  if (typeof value === 'string') return cutText(show(value), LONGEST_TEXT);
  if (typeof value === 'number') return Number.isFinite(value) ? value : String(value);
  if (typeof value === 'bigint') return `${value}n`;
  if (typeof value !== 'object') return `[${typeof value}]`;
  if (depth >= DEEPEST) return '[too deep]';
  if (Array.isArray(value)) {
    const items = value.slice(0, MOST_MEMBERS).map((item) => toPlain(item, show, depth + 1));
    return value.length > MOST_MEMBERS ? [...items, `[${value.length - MOST_MEMBERS} more]`] : items;
  }
  const entries = Object.entries(value).filter(([, member]) => member !== undefined);
  return Object.fromEntries(
    entries
      .slice(0, MOST_MEMBERS)
      .map(([key, member]) => [cutText(show(key), LONGEST_TEXT), toPlain(member, show, depth + 1)]),
  );
}
