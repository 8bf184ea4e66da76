import pc from 'picocolors';
import { neutraliseLine } from '../neutraliseLine.ts';
import { CELL, describeCell } from './describeCell.ts';
import type { Matrix } from './Matrix.ts';

/** Draws several reports side by side as text for a terminal. */
export function drawMatrix(matrix: Matrix, { colour }: { colour: boolean }): string {
  const paint = pc.createColors(colour);
  const { conclusions, differing, alike } = matrix;
  const labels = matrix.labels.map(neutraliseLine);
  const groups = matrix.groups.map(({ spec, group, cells }) => [
    neutraliseLine(`${spec}/${group}`),
    ...cells.map(describeCell),
  ]);
  const checks = differing.map(({ check, cells }) => [
    neutraliseLine(check),
    ...cells.map((cell) => (cell === null ? '-' : neutraliseLine(cell))),
  ]);
  const drawRows = (rows: string[][]): string => {
    const widths = rows.reduce<number[]>(
      (most, row) => row.map((cell, index) => Math.max(most[index] ?? 0, cell.length)),
      [],
    );
    return rows
      .map((row) =>
        row
          .map((cell, index) => cell.padEnd(widths[index] ?? 0))
          .join('  ')
          .trimEnd(),
      )
      .map((line, index) => `  ${index === 0 ? paint.bold(line) : line}`)
      .join('\n');
  };
  const sections = [
    labels.map((label, index) => `${paint.bold(label)}  ${conclusions[index]}`).join('\n'),
    drawRows([[CELL, ...labels], ...groups]),
    differing.length === 0
      ? `All ${alike} checks stand alike.`
      : `${drawRows([[`checks that differ: ${differing.length}`, ...labels], ...checks])}\n\nChecks that stand alike: ${alike}.`,
  ];
  return `${sections.join('\n\n')}\n`;
}
