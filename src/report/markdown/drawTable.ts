/**
 * A table in GitHub's Markdown.
 * @param rows cells of Markdown without a bar or a line break
 * @param words how many of the first columns hold words; the others hold numbers
 */
export function drawTable(head: readonly string[], rows: string[][], words: number): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  const rule = head.map((_, index) => (index < words ? '---' : '---:'));
  return [head, rule, ...rows].map(line).join('\n');
}
