import { existsSync, statSync } from 'node:fs';
import { resolve } from 'node:path';
import { refuseUnknownSchemas } from '../fixture/refuseUnknownSchemas.ts';
import { loadBundledSpec } from '../spec/loadBundledSpec.ts';
import { loadSpec } from '../spec/loadSpec.ts';
import { SpecError } from '../spec/SpecError.ts';
import { UnknownSpecError } from '../spec/UnknownSpecError.ts';
import { UsageError } from '../UsageError.ts';
import type { GivenSpec } from './GivenSpec.ts';

/**
 * Loads the spec that the user named, by the id of a bundled one or by the file of one of his own.
 * @throws {UsageError} when there is none, or when it has mistakes
 */
export async function resolveSpec(given: string, cwd: string): Promise<GivenSpec> {
  try {
    if (!/[\\/]|\.(ya?ml|json)$/.test(given)) return { given, spec: loadBundledSpec(given) };
    const file = resolve(cwd, given);
    if (!existsSync(file) || !statSync(file).isFile()) {
      throw new UsageError(`--spec ${given}: expected a file, found none at ${file}.`);
    }
    const spec = await loadSpec(file);
    refuseUnknownSchemas(spec, `--spec ${given}`);
    return { given, spec };
  } catch (error) {
    if (error instanceof UnknownSpecError) throw new UsageError(error.message);
    if (error instanceof SpecError) {
      const line = error.problems[0]?.line;
      throw new UsageError(error.message, { file: given, ...(line !== undefined && { line }) });
    }
    throw error;
  }
}
