import { isObject } from '../json/isObject.ts';
import type { LiteralStyle } from './LiteralStyle.ts';

const MOST_COLUMNS = 110;

/**
 * Writes data down in another language, the outermost object with a line for each member, and inside it in one line
 * what fits.
 */
export function renderLiteral(data: Record<string, unknown>, style: LiteralStyle): string {
  const inline = (value: unknown): string => {
    if (typeof value === 'string') return style.text(value);
    if (Array.isArray(value)) return `[${value.map(inline).join(', ')}]`;
    if (!isObject(value)) return scalar(value, style);
    const members = Object.entries(value).map(([name, member]) => `${style.key(name)}: ${inline(member)}`);
    return members.length === 0 ? '{}' : `{${style.padding}${members.join(', ')}${style.padding}}`;
  };
  const lines = (value: object, indent: string): string => {
    const isList = Array.isArray(value);
    const deeper = `${indent}${style.indent}`;
    const members = Object.entries(value).map(([name, member]: [string, unknown]) => {
      const start = `${deeper}${isList ? '' : `${style.key(name)}: `}`;
      const line = `${start}${inline(member)}`;
      const isLong = line.length + 1 > MOST_COLUMNS && typeof member === 'object' && member !== null;
      return isLong ? `${start}${lines(member, deeper)}` : line;
    });
    const comma = style.hasTrailingComma ? ',' : '';
    return `${isList ? '[' : '{'}\n${members.join(',\n')}${comma}\n${indent}${isList ? ']' : '}'}`;
  };
  return lines(data, '');
}

function scalar(value: unknown, { words }: LiteralStyle): string {
  if (typeof value === 'boolean') return value ? words.true : words.false;
  return typeof value === 'number' ? JSON.stringify(value) : words.null;
}
