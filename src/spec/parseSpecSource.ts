import { LineCounter, parseDocument } from 'yaml';
import { locateOffset } from './locateOffset.ts';
import { SpecError } from './SpecError.ts';
import type { SpecProblem } from './SpecProblem.ts';
import type { SpecSource } from './SpecSource.ts';

/** Parses the text of a spec file, keeping positions. Throws `SpecError` with every YAML mistake. */
export function parseSpecSource(file: string, text: string): SpecSource {
  const lineCounter = new LineCounter();
  const document = parseDocument(text, { lineCounter, prettyErrors: false });
  const toPosition = (offset: number) => {
    const { line, col } = lineCounter.linePos(offset);
    return { line, column: col };
  };

  const mistakes = [...document.errors, ...document.warnings];
  if (mistakes.length > 0) {
    const problems = mistakes.map(({ code, pos, message }) =>
      code === 'MULTIPLE_DOCS' ? severalDocuments(toPosition(pos[0])) : describe(toPosition(pos[0]), message),
    );
    throw new SpecError(file, problems);
  }
  let value: unknown;
  try {
    value = document.toJS();
  } catch (error) {
    // The parser refuses aliases that multiply beyond measure.
    throw new SpecError(file, [
      describe(toPosition(0), error instanceof Error ? error.message : String(error)),
    ]);
  }
  return { file, value, locate: (path) => toPosition(locateOffset(document, path)) };
}

function severalDocuments(position: { line: number; column: number }): SpecProblem {
  return {
    ...position,
    pointer: '',
    expected: 'one YAML document',
    actual: 'another one, which begins here',
    hint: 'keep one document in the file, and delete the line ---',
  };
}

function describe(position: { line: number; column: number }, actual: string): SpecProblem {
  return { ...position, pointer: '', expected: 'well-formed YAML', actual };
}
