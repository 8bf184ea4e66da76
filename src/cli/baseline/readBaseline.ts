import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { Baseline } from '../../baseline/Baseline.ts';
import { findPlaceholders } from '../../baseline/findPlaceholders.ts';
import { findStrangers } from '../../baseline/findStrangers.ts';
import { parseBaseline } from '../../baseline/parseBaseline.ts';
import { parseSpecSource } from '../../spec/parseSpecSource.ts';
import { refuseMistakes } from '../../spec/refuseMistakes.ts';
import { UsageError } from '../../UsageError.ts';
import { describeReadError } from '../describeReadError.ts';
import { asUsageError } from './asUsageError.ts';

/**
 * Reads the baseline that `--baseline` names.
 * @param known ids of all checks of the specs that are at hand
 * @throws {UsageError} when it cannot be read, or has mistakes
 */
export async function readBaseline(file: string, known: ReadonlySet<string>, cwd: string): Promise<Baseline> {
  const path = resolve(cwd, file);
  const text = await readFile(path, 'utf8').catch((error: unknown) => {
    throw new UsageError(
      `--baseline ${file}: expected a file with known failures, but ${describeReadError(error, path)}. \`pollspec baseline REPORT.json\` writes one.`,
    );
  });
  return asUsageError(() => {
    const baseline = parseBaseline(text, file);
    const [placeholder, ...others] = findPlaceholders(baseline);
    const more = others.length === 0 ? '' : `, and ${others.length} more like it`;
    refuseMistakes(parseSpecSource(file, text), [
      ...findStrangers(baseline, known),
      ...(placeholder === undefined ? [] : [{ ...placeholder, actual: `${placeholder.actual}${more}` }]),
    ]);
    return baseline;
  });
}
