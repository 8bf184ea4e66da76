import { afterAll, describe, test } from 'vitest';
import type { Check } from '../check/Check.ts';
import { checksOf } from '../check/checksOf.ts';
import { parseBaseUrl } from '../cli/parseBaseUrl.ts';
import { parseLevels } from '../cli/parseLevels.ts';
import { parseSeed } from '../cli/parseSeed.ts';
import { planJobs } from '../cli/planJobs.ts';
import { resolveSpec } from '../cli/resolveSpec.ts';
import { specsFor } from '../cli/specsFor.ts';
import { createInProcessEnvironment } from '../driver/createInProcessEnvironment.ts';
import type { Driver } from '../driver/InProcessEnvironment.ts';
import type { Result } from '../report/Report.ts';
import { judgeCheck } from '../run/judgeCheck.ts';
import type { SpecJob } from '../run/SpecJob.ts';
import { DEFAULT_FAIL_ON } from '../spec/DEFAULT_FAIL_ON.ts';
import type { ClientSource } from './ClientSource.ts';
import type { ConformanceOptions } from './ConformanceOptions.ts';
import { loadClient } from './loadClient.ts';
import { settle } from './settle.ts';

const DEFAULT_SEED = 1;
const TEST_TIMEOUT_MS = 60_000;

declare module 'vitest' {
  interface TaskMeta {
    /** What came of the check; see the report's schema. */
    pollspec?: Result;
  }
}

/**
 * Judges a client inside a team's own Vitest: one test a check, in a file of its own, since the network and the time
 * of the file are Pollspec's. A failure at a level in `failOn` fails its test; what is unverified or observed is
 * skipped with the reason. Set `UV_THREADPOOL_SIZE=1` in the environment of the forks, so that the virtual clock
 * knows when a client that reads files or unpacks answers has nothing going on.
 * @param source the client, or better a function that imports it
 */
export function describeConformance(source: ClientSource, options: ConformanceOptions = {}): void {
  describe('pollspec', async () => {
    const cwd = process.cwd();
    const { filter = null, params = {} } = options;
    const failOn = parseLevels(options.failOn ?? DEFAULT_FAIL_ON, 'failOn');
    const seed = parseSeed(options.seed ?? DEFAULT_SEED, 'seed');
    const baseUrl = options.baseUrl === undefined ? undefined : parseBaseUrl(options.baseUrl, 'baseUrl');
    const asked = await Promise.all((options.specs ?? []).map((spec) => resolveSpec(spec, cwd)));
    const environment = await createInProcessEnvironment();
    afterAll(() => environment.close());
    const client = await loadClient(source);
    const specs = await specsFor({ language: '', ...client }, asked, { alone: true, cwd });
    const jobs = planJobs(
      { client: client.name },
      specs,
      { params, baseUrl, seed, filter, shard: null },
      checksOf,
    );
    for (const job of jobs)
      describeSpec(job, environment.driver({ spec: job.spec, client, baseUrl }), failOn);
  });
}

function describeSpec(job: SpecJob, driver: Driver, failOn: ReturnType<typeof parseLevels>): void {
  const { spec, checks } = job;
  let verified = 0;
  let run = 0;
  const judge = async (check: Check): Promise<Result> => {
    const reproduce = () => `npx vitest run -t '${check.id}'`;
    const result = await judgeCheck(check, { driver, credentials: spec.credentials, reproduce });
    run += 1;
    if (result.verdict === 'pass' || result.verdict === 'fail') verified += 1;
    return result;
  };
  describe(spec.id, () => {
    for (const check of checks) {
      test(check.id, { timeout: TEST_TIMEOUT_MS }, async (context) => {
        const result = await judge(check);
        context.task.meta.pollspec = result;
        settle(result, spec, failOn, context);
      });
    }
    if (checks.length === 0) return;
    test(`${spec.id}: something was verified`, (context) => {
      if (run < checks.length) context.skip('not all checks were run');
      if (verified === 0) throw new Error(`no check of ${spec.id} passed or failed: nothing was verified`);
    });
  });
}
