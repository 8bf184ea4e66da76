import { readFileSync } from 'node:fs';
import { createValidator } from '../spec/createValidator.ts';
import { describeSchemaErrors } from '../spec/describeSchemaErrors.ts';
import { parseSpecSource } from '../spec/parseSpecSource.ts';
import { refuseMistakes } from '../spec/refuseMistakes.ts';
import type { Baseline } from './Baseline.ts';
import { findDuplicates } from './findDuplicates.ts';
import { findGlobs } from './findGlobs.ts';
import { itemLines } from './itemLines.ts';

/** The document as its published schema describes it. */
export interface BaselineDocument {
  client?: string;
  failures: { check: string; reason: string; link: string }[];
}

/**
 * Parses the text of a baseline.
 * @param file its name, as the user gave it
 * @throws {SpecError} with every mistake and its line
 */
export function parseBaseline(text: string, file: string): Baseline {
  const source = parseSpecSource(file, text);
  const ajv = createValidator();
  if (!ajv.validate<BaselineDocument>(readSchema(), source.value)) {
    const globs = findGlobs(source.value);
    const isTold = (path: string[]) => globs.some((glob) => glob.path.join('/') === path.join('/'));
    const others = describeSchemaErrors(ajv.errors ?? []).filter(({ path }) => !isTold(path));
    refuseMistakes(source, [...globs, ...others]);
  }
  const document = source.value as BaselineDocument;
  refuseMistakes(source, [...findGlobs(document), ...findDuplicates(document)]);
  const lines = itemLines(text, 'failures');
  return {
    file,
    ...(document.client !== undefined && { client: document.client }),
    failures: document.failures.map((failure, index) => ({
      ...failure,
      reason: failure.reason.trim(),
      lines: lines[index] ?? { first: 1, last: 1 },
    })),
  };
}

function readSchema(): object {
  return JSON.parse(readFileSync(new URL('../../specs/baseline.schema.json', import.meta.url), 'utf8'));
}
