import type { SpecProblem } from './SpecProblem.ts';

/** A spec file that cannot be used. The message shows every problem with file, line and column. */
export class SpecError extends Error {
  override readonly name = 'SpecError';
  /** The file as it was named by the caller. */
  readonly file: string;
  readonly problems: SpecProblem[];

  constructor(file: string, problems: SpecProblem[]) {
    super(problems.map((problem) => describe(file, problem)).join('\n\n'));
    this.file = file;
    this.problems = problems;
  }
}

function describe(file: string, { line, column, pointer, expected, actual, hint }: SpecProblem): string {
  return [
    `${file}:${line}:${column}${pointer === '' ? '' : ` ${pointer}`}`,
    `  expected: ${expected}`,
    `  actual:   ${actual}`,
    ...(hint === undefined ? [] : [`  hint:     ${hint}`]),
  ].join('\n');
}
