import type { schema } from '@stryker-mutator/api/core';
import type { Mutant } from './Mutant.ts';

const LONGEST_CODE = 100;

/** A mutant and what came of it. */
export interface TestedMutant extends Mutant {
  /** Stryker's id, good for one run. */
  id: string;
  isKilled: boolean;
}

/** The mutants of Stryker's report that count. Those that time out are killed; those that no test reaches are not. */
export function readMutants({ files }: schema.MutationTestResult): TestedMutant[] {
  return Object.entries(files).flatMap(([file, { source, mutants }]) => {
    const lines = source.split('\n');
    return mutants
      .filter(({ status }) => ['Killed', 'Timeout', 'Survived', 'NoCoverage'].includes(status))
      .map(({ id, location, mutatorName, replacement = '', status }) => ({
        id,
        isKilled: status === 'Killed' || status === 'Timeout',
        file,
        line: (lines[location.start.line - 1] ?? '').trim(),
        mutator: mutatorName,
        from: fold(codeAt(lines, location)),
        to: fold(replacement),
      }));
  });
}

/** Lines and columns count from 1. */
function codeAt(lines: readonly string[], { start, end }: schema.Location): string {
  const covered = lines.slice(start.line - 1, end.line);
  const last = covered.length - 1;
  return covered
    .map((line, index) => (index === last ? line.slice(0, end.column - 1) : line))
    .map((line, index) => (index === 0 ? line.slice(start.column - 1) : line))
    .join('\n');
}

function fold(code: string): string {
  const folded = code.replaceAll(/\s+/g, ' ').trim();
  return folded.length > LONGEST_CODE ? `${folded.slice(0, LONGEST_CODE)}…` : folded;
}
