import { relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Check } from '../../src/check/Check.ts';
import { checksOf } from '../../src/check/checksOf.ts';
import type { Result } from '../../src/report/Report.ts';
import { judgeSpecs } from '../../src/run/judgeSpecs.ts';
import { openClient } from '../../src/run/openClient.ts';
import { workerSetup } from '../../src/run/workerSetup.ts';
import { loadBundledSpecs } from '../../src/spec/loadBundledSpecs.ts';

/** Boundary cases show most of what is wrong; of random ones, a few. */
const CHECK_OPTIONS = { seed: 1, runs: 5, params: {} };

/**
 * Runs the checks of a client in workers of its own, as `pollspec test` does.
 *
 * @param isWanted which of them; default: all
 * @throws {Error} when a check gave no result
 */
export async function runClient(
  file: URL,
  isWanted: (check: Check) => boolean = () => true,
): Promise<Result[]> {
  const path = fileURLToPath(file);
  const given = relative(process.cwd(), path);
  const ended = new AbortController();
  const setup = workerSetup(ended.signal, process.cwd());
  const { worker, client } = await openClient({ path, given }, setup);
  const jobs = loadBundledSpecs()
    .filter(({ id }) => client.specs.includes(id))
    .map((spec) => ({
      spec,
      checks: checksOf(spec, CHECK_OPTIONS).filter(isWanted),
      reproduction: { client: given, spec: spec.id, ...CHECK_OPTIONS },
    }));
  const results: Result[] = [];
  const troubles: unknown[] = [];
  const context = {
    openWorker: async () => (await openClient({ path, given }, setup)).worker,
    silenceMs: setup.silenceMs,
    signal: ended.signal,
    onResult: (result: Result) => void results.push(result),
    onTrouble: (trouble: unknown) => void troubles.push(trouble),
  };
  try {
    await judgeSpecs(jobs, context, worker);
  } finally {
    ended.abort();
  }
  const expected = jobs.reduce((sum, { checks }) => sum + checks.length, 0);
  if (results.length === expected) return results;
  throw new Error(`${given}: expected ${expected} results, got ${results.length}.`, { cause: troubles[0] });
}
