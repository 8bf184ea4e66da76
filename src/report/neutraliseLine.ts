import { neutralise } from './neutralise.ts';

/** Makes text of a client's or server's harmless within one line: line breaks and tabs are shown as `\\n` and `\\t`. */
export function neutraliseLine(text: string): string {
  return neutralise(text).replaceAll('\n', '\\n').replaceAll('\t', '\\t');
}
