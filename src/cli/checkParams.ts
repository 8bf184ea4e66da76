import type { Spec } from '../spec/Spec.ts';
import { UsageError } from '../UsageError.ts';
import { suggest } from './suggest.ts';

/**
 * Refuses parameters that none of the specs has.
 * @throws {UsageError} that names those that there are
 */
export function checkParams(params: Record<string, string>, specs: Spec[]): void {
  const names = [...new Set(specs.flatMap((spec) => spec.params.map(({ name }) => name)))];
  const strange = Object.keys(params).find((name) => !names.includes(name));
  if (strange === undefined) return;
  throw new UsageError(
    `--param ${strange}: expected one of ${names.join(', ')}, got ${strange}.${suggest(strange, names)}`,
  );
}
