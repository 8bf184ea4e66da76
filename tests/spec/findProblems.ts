import { readFile } from 'node:fs/promises';
import { parseSpecSource } from '../../src/spec/parseSpecSource.ts';
import { SpecError } from '../../src/spec/SpecError.ts';
import type { SpecProblem } from '../../src/spec/SpecProblem.ts';
import { validateSpecSource } from '../../src/spec/validateSpecSource.ts';

export interface FoundProblem {
  /** The rest of the line from the place on that the problem names. */
  at: string;
  expected: string;
  actual: string;
  hint?: string;
}

/** The invented spec with its first `from` replaced by `to`, and what shall be said about it. */
export interface BrokenSpec {
  mistake: string;
  from: string;
  to: string;
  want: FoundProblem[];
}

/** What is said about the invented spec when its first `from` is replaced by `to`; nothing when it is accepted. */
export async function findProblems(from: string, to: string): Promise<FoundProblem[]> {
  const url = new URL('../../examples/own-spec/kiln-firing.openapi.yaml', import.meta.url);
  const text = await readFile(url, 'utf8');
  if (!text.includes(from)) throw new Error(`The invented spec does not hold: ${from}`);
  const broken = text.replace(from, () => to);
  try {
    await validateSpecSource(parseSpecSource('kiln-firing.openapi.yaml', broken));
    return [];
  } catch (error) {
    if (!(error instanceof SpecError)) throw error;
    return error.problems.map((problem) => show(problem, broken.split('\n')));
  }
}

function show({ line, column, expected, actual, hint }: SpecProblem, lines: string[]): FoundProblem {
  const at = (lines[line - 1] ?? '').slice(column - 1);
  return { at, expected, actual, ...(hint === undefined ? {} : { hint }) };
}
