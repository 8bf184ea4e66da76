import { loadBundledSpec } from '../../../src/spec/loadBundledSpec.ts';
import { runTry } from '../../../src/try/runTry.ts';
import type { TryResult } from '../../../src/try/TryResult.ts';
import { toTryClient } from '../../../src/try/toTryClient.ts';
import { tryChecksOf } from '../../../src/try/tryChecksOf.ts';
import { importSource } from './importSource.ts';
import { openTry } from './openTry.ts';

/** What becomes of some code in one scenario of a bundled spec. */
export async function tryCode(specId: string, scenario: string, source: string): Promise<TryResult> {
  const spec = loadBundledSpec(specId);
  const client = toTryClient(await importSource(source), specId);
  const environment = openTry();
  try {
    const driver = environment.driver({ spec, client });
    return await runTry({ spec, checks: tryChecksOf(spec), scenario, driver });
  } finally {
    environment.close();
  }
}
