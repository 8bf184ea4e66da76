import { isNode, isSeq, LineCounter, parseDocument } from 'yaml';

/** The first and the last line, 1-based, of each item of a list of a YAML document. */
export function itemLines(text: string, key: string): { first: number; last: number }[] {
  const lineCounter = new LineCounter();
  const list = parseDocument(text, { lineCounter }).get(key, true);
  if (!isSeq(list)) return [];
  return list.items.map((item) => {
    const [start, end] = (isNode(item) ? item.range : undefined) ?? [0, 0];
    // The end of a text of several lines is that of its last line break.
    const last = start + text.slice(start, end).trimEnd().length;
    return { first: lineCounter.linePos(start).line, last: lineCounter.linePos(last).line };
  });
}
