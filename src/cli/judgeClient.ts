import { resolve } from 'node:path';
import { buildReport } from '../report/buildReport.ts';
import type { Report, Result } from '../report/Report.ts';
import { judgeSpecs } from '../run/judgeSpecs.ts';
import { openClient } from '../run/openClient.ts';
import type { GivenSpec } from './GivenSpec.ts';
import type { JudgeDeps } from './JudgeDeps.ts';
import { planJobs } from './planJobs.ts';
import type { Settings } from './Settings.ts';
import { specsFor } from './specsFor.ts';
import { version } from './version.ts';

/**
 * Judges one client against the specs asked for, in worker processes.
 * @param given the client's file as the user gave it
 * @returns the report, and the specs that it is about
 * @throws {UsageError} when the client or the settings cannot be used; nothing was judged then
 */
export async function judgeClient(
  given: string,
  asked: GivenSpec[],
  settings: Settings,
  { setup, checksOf, cwd, onExpected, onTrouble }: JudgeDeps,
): Promise<{ report: Report; specs: GivenSpec[] }> {
  const startedAt = new Date();
  const file = { path: resolve(cwd, given), given };
  const { worker, client } = await openClient(file, setup);
  try {
    const specs = await specsFor(client, asked, { alone: settings.clients.length === 1, cwd });
    const jobs = planJobs(given, specs, settings, checksOf);
    const expected = jobs.reduce((sum, { checks }) => sum + checks.length, 0);
    const tell = onExpected(expected);
    const results: Result[] = [];
    const resultDurationsMs: Record<string, number> = {};
    const { silenceMs, signal } = setup;
    const context = {
      openWorker: async () => (await openClient(file, setup)).worker,
      silenceMs,
      signal,
      onResult(result: Result, durationMs: number): void {
        results.push(result);
        resultDurationsMs[result.check] = durationMs;
        tell(result);
      },
      onTrouble,
    };
    await judgeSpecs(jobs, context, worker);
    const { name, version: clientVersion, language } = client;
    const { seed, failOn, filter, shard } = settings;
    const report = buildReport({
      pollspec: version(),
      client: { name, version: clientVersion, language },
      seed,
      failOn,
      filter,
      specs: specs.map(({ spec: { id, revision } }) => ({ id, revision })),
      expected,
      results,
      run: {
        startedAt: startedAt.toISOString(),
        durationMs: Date.now() - startedAt.getTime(),
        node: process.version,
        platform: `${process.platform} ${process.arch}`,
        shard: shard === null ? null : `${shard.index}/${shard.of}`,
        resultDurationsMs,
      },
    });
    return { report, specs };
  } finally {
    worker.kill();
  }
}
