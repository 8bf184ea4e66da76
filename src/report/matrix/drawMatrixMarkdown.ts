import { codeSpan } from '../markdown/codeSpan.ts';
import { drawTable } from '../markdown/drawTable.ts';
import { fitSections } from '../markdown/fitSections.ts';
import { STEP_SUMMARY_BYTES } from '../markdown/STEP_SUMMARY_BYTES.ts';
import { CELL, describeCell } from './describeCell.ts';
import type { Matrix } from './Matrix.ts';

/** Draws several reports side by side as GitHub's Markdown; all text from outside stands in code. */
export function drawMatrixMarkdown(
  { labels, conclusions, groups, differing, alike }: Matrix,
  { limitBytes = STEP_SUMMARY_BYTES } = {},
): string {
  const columns = labels.map(codeSpan);
  const cell = (text: string | null): string => (text === null ? '-' : codeSpan(text));
  const head = [
    `## ${labels.length} clients side by side`,
    columns.map((label, index) => `- ${label} ${conclusions[index]}`).join('\n'),
    drawTable(
      [CELL, ...columns],
      groups.map(({ spec, group, cells }) => [codeSpan(`${spec}/${group}`), ...cells.map(describeCell)]),
      columns.length + 1,
    ),
    `Checks that stand alike: ${alike}.`,
  ].join('\n\n');
  const table = drawTable(
    ['check', ...columns],
    differing.map(({ check, cells }) => [codeSpan(check), ...cells.map(cell)]),
    columns.length + 1,
  );
  const section = {
    heading: `### Checks that differ: ${differing.length}`,
    entries: differing.length === 0 ? [] : [table],
    called: ['table of the checks that differ', 'tables'] as [string, string],
  };
  return fitSections(head, [section], limitBytes);
}
