import { loadBundledSpecs } from '../spec/loadBundledSpecs.ts';
import type { Spec } from '../spec/Spec.ts';
import { loadConfig } from './loadConfig.ts';
import { resolveSpec } from './resolveSpec.ts';
import { uniqueSpecs } from './uniqueSpecs.ts';

/** The specs that `--spec` names, each once; else the bundled ones, and the files that the configuration names. */
export async function loadGivenSpecs(given: string[] | undefined, cwd: string): Promise<Spec[]> {
  if (given !== undefined) return await resolve(given, cwd);
  const bundled = loadBundledSpecs();
  const { config } = await loadConfig(cwd);
  const named = await resolve(config.specs ?? [], cwd);
  return [...bundled, ...named.filter(({ id }) => bundled.every((spec) => spec.id !== id))];
}

async function resolve(given: string[], cwd: string): Promise<Spec[]> {
  const specs = await Promise.all(given.map((one) => resolveSpec(one, cwd)));
  return uniqueSpecs(specs).map(({ spec }) => spec);
}
