import { isObject } from '../json/isObject.ts';
import { neutraliseLine } from '../report/neutraliseLine.ts';

/** Tokens and addresses are longer; words of pages and ids are not. */
const LONGEST_TEXT = 40;
const SHOWN_TEXT = 20;
const LEFT_OUT = '\ue000';

/** A line for people: long texts and raw fields in it are left out, and the end of what is still too long. */
export function shortenFrame(line: string, mostCharacters: number): string {
  const text = neutraliseLine(line.length <= mostCharacters ? line : shortenValues(line));
  return text.length <= mostCharacters ? text : `${text.slice(0, mostCharacters - 1)}…`;
}

function shortenValues(line: string): string {
  try {
    return JSON.stringify(JSON.parse(line), (key, value: unknown) => {
      if (key === 'fields' && isObject(value)) return LEFT_OUT;
      return typeof value === 'string' && value.length > LONGEST_TEXT
        ? `${value.slice(0, SHOWN_TEXT)}…`
        : value;
    }).replaceAll(`"${LEFT_OUT}"`, '{…}');
  } catch {
    return line;
  }
}
