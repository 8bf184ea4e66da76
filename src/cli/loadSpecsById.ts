import { loadBundledSpecs } from '../spec/loadBundledSpecs.ts';
import type { Spec } from '../spec/Spec.ts';
import { resolveSpec } from './resolveSpec.ts';

/**
 * The bundled specs, and those that `--spec` names, by id.
 * @throws {UsageError} when one that is named cannot be used
 */
export async function loadSpecsById(
  given: readonly string[] | undefined,
  cwd: string,
): Promise<Map<string, Spec>> {
  const named = await Promise.all((given ?? []).map((one) => resolveSpec(one, cwd)));
  const all = [...loadBundledSpecs(), ...named.map(({ spec }) => spec)];
  return new Map(all.map((spec) => [spec.id, spec]));
}
