import { readFileSync } from 'node:fs';
import { isObject } from '../json/isObject.ts';
import { findContradiction } from '../report/findContradiction.ts';
import { neutraliseLine } from '../report/neutraliseLine.ts';
import type { Report } from '../report/Report.ts';
import { createValidator } from '../spec/createValidator.ts';
import { UsageError } from '../UsageError.ts';

/** Which reports this version reads. */
const SCHEMA = 1;

/**
 * Reads a report, checks it against its published schema, and that its results are what its summary says.
 * @param file its name, for messages
 * @throws {UsageError} when it is none
 */
export function parseReport(text: string, file: string): Report {
  const schema: object = JSON.parse(
    readFileSync(new URL('../../specs/report.schema.json', import.meta.url), 'utf8'),
  );
  const ajv = createValidator();
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    throw new UsageError(
      `${file}: expected a report in JSON, but ${neutraliseLine(error instanceof Error ? error.message : String(error))}.`,
    );
  }
  if (isObject(value) && typeof value.schema === 'number' && value.schema !== SCHEMA) {
    throw new UsageError(
      `${file}: expected a report of schema ${SCHEMA}, got one of schema ${value.schema}, which another version of Pollspec wrote. Read it with that one.`,
    );
  }
  if (ajv.validate<Report>(schema, value)) {
    const contradiction = findContradiction(value);
    if (contradiction === undefined) return value;
    throw new UsageError(
      `${file}: expected a report as \`pollspec test --json\` writes it, but ${contradiction}. It was changed since; take it as it was written, or judge the client again.`,
    );
  }
  const [first] = ajv.errors ?? [];
  throw new UsageError(
    `${file}: expected a report as \`pollspec test --json\` writes it, but ${first?.instancePath || 'the document'} ${first?.message ?? 'does not fit'}.`,
  );
}
