import { isMap, isSeq, parseDocument } from 'yaml';
import type { BaselineChange } from './BaselineChange.ts';

/**
 * The text of a baseline with failures added, and with stale ones deleted if asked to. All else of it stays: reasons,
 * comments, order, ends of lines.
 * @param text a baseline without mistakes
 */
export function editBaseline(text: string, { added, stale }: BaselineChange, prune: boolean): string {
  const document = parseDocument(text);
  const list = document.get('failures');
  if (!isSeq(list)) throw new TypeError('expected a baseline with a list of failures');
  if (prune) {
    list.items = list.items.filter((item) => !(isMap(item) && stale.includes(String(item.get('check')))));
  }
  for (const failure of added) list.add(document.createNode(failure));
  // A list that was empty is written in brackets.
  list.flow = list.items.length === 0;
  const written = document.toString({ lineWidth: 0 });
  return text.includes('\r\n') ? written.replaceAll(/\r?\n/g, '\r\n') : written;
}
