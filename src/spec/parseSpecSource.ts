import { LineCounter, parseDocument } from 'yaml';
import { locateOffset } from './locateOffset.ts';
import { SpecError } from './SpecError.ts';
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
    throw new SpecError(
      file,
      mistakes.map(({ pos, message }) => {
        return { ...toPosition(pos[0]), pointer: '', expected: 'well-formed YAML', actual: message };
      }),
    );
  }
  return {
    file,
    value: document.toJS(),
    locate: (path) => toPosition(locateOffset(document, path)),
  };
}
