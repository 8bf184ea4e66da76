import { loadBundledSpecs } from '../spec/loadBundledSpecs.ts';
import type { Spec } from '../spec/Spec.ts';
import { loadConfig } from './loadConfig.ts';
import { resolveSpec } from './resolveSpec.ts';

/** The specs that `--spec` names; else the bundled ones, and the files that the configuration names. */
export async function loadGivenSpecs(given: string[] | undefined, cwd: string): Promise<Spec[]> {
  if (given !== undefined)
    return await Promise.all(given.map(async (one) => (await resolveSpec(one, cwd)).spec));
  const bundled = loadBundledSpecs();
  const { config } = await loadConfig(cwd);
  const named = await Promise.all(
    (config.specs ?? []).map(async (one) => (await resolveSpec(one, cwd)).spec),
  );
  return [...bundled, ...named.filter(({ id }) => bundled.every((spec) => spec.id !== id))];
}
