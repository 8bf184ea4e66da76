import { formatPointer } from './formatPointer.ts';
import { SpecError } from './SpecError.ts';
import type { SpecMistake } from './SpecMistake.ts';
import type { SpecSource } from './SpecSource.ts';

/** Throws `SpecError` with every mistake, in the order of the lines where they stand; without any, nothing. */
export function refuseMistakes(source: SpecSource, mistakes: SpecMistake[]): void {
  if (mistakes.length === 0) return;
  const problems = mistakes
    .map(({ path, ...rest }) => ({ ...source.locate(path), pointer: formatPointer(path), ...rest }))
    .sort((one, other) => one.line - other.line || one.column - other.column);
  throw new SpecError(source.file, problems);
}
