import { join } from 'node:path';
import { checksOf } from '../../src/check/checksOf.ts';
import { explanationsOf } from '../../src/explain/explanationsOf.ts';
import { Catalogue } from '../../src/serve/Catalogue.ts';
import { loadBundledSpecs } from '../../src/spec/loadBundledSpecs.ts';
import { brokenRows } from '../../tests/clients/brokenRows.ts';
import { gatherRuns } from './runs/gatherRuns.ts';
import { refuseDrift } from './runs/refuseDrift.ts';
import { refuseOtherOutput } from './runs/refuseOtherOutput.ts';
import { RUN_INPUTS, runsOnce } from './runs/runsOnce.ts';
import type { Site } from './Site.ts';

/**
 * Loads the specs, runs the clients, and refuses what the runs do not bear out.
 * @throws {Error} when the site would say what is not so
 */
export async function gatherSite(root: string): Promise<Site> {
  const specs = loadBundledSpecs();
  const kept = join(root, 'docs/.vitepress/cache/runs');
  const clients = await runsOnce({ root, folder: join(kept, 'clients'), inputs: RUN_INPUTS }, () =>
    gatherRuns(root),
  );
  refuseDrift(clients, specs, checksOf);
  const inputs = [...RUN_INPUTS, 'docs/guides/*.md'];
  await runsOnce({ root, folder: join(kept, 'guides'), inputs }, () => refuseOtherOutput(root));
  return {
    specs,
    explanations: explanationsOf(specs, checksOf),
    catalogues: new Map(specs.map((spec) => [spec.id, new Catalogue(spec, checksOf)])),
    clients,
    broken: await brokenRows(),
  };
}
