import { neutraliseLine } from '../neutraliseLine.ts';

/**
 * Text as a code span of Markdown, which is the one place in a line where nothing is markup, a link or a mention. The
 * bar, which would end a cell of a table even there, is shown as `\u{7c}`.
 */
export function codeSpan(text: string): string {
  const line = neutraliseLine(text).replaceAll('|', '\\u{7c}');
  const fence = '`'.repeat(longestRun(line) + 1);
  // One space on each side belongs to the fence, unless all is space.
  const pad = /^[` ]|[` ]$/.test(line) && line.trim() !== '' ? ' ' : '';
  return `${fence}${pad}${line === '' ? ' ' : line}${pad}${fence}`;
}

function longestRun(text: string): number {
  return Math.max(0, ...[...text.matchAll(/`+/g)].map(([run]) => run.length));
}
