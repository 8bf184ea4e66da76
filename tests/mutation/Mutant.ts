/** One mutant, by what it does to which line, so that it is found again when lines have moved. */
export interface Mutant {
  file: string;
  /** The line on which it begins, without indentation. */
  line: string;
  mutator: string;
  /** The code that is replaced, and by what; blanks are folded and long code is cut. */
  from: string;
  to: string;
}

/** Two mutants with the same name are the same, as far as anybody can tell. */
export function nameOf({ file, line, mutator, from, to }: Mutant): string {
  return JSON.stringify([file, line, mutator, from, to]);
}
