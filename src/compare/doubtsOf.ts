import type { Report } from '../report/Report.ts';

/** Why nothing can be concluded from two reports; empty: something can. It holds no text from outside. */
export function doubtsOf(before: Report, after: Report): string[] {
  const { fault, pass, fail } = after.summary;
  const checks = new Set(before.results.map(({ check }) => check));
  const doubts: [isSo: boolean, words: string][] = [
    [fault > 0, "the later report holds faults of Pollspec's own"],
    [!before.complete, 'the earlier report is incomplete'],
    [!after.complete, 'the later report is incomplete'],
    [fault + pass + fail === 0, 'nothing was verified in the later report'],
    [!after.results.some(({ check }) => checks.has(check)), 'no check is in both reports'],
  ];
  return doubts.filter(([isSo]) => isSo).map(([, words]) => words);
}
