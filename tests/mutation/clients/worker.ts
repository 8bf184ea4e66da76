import { resolve } from 'node:path';
import type { MutantCoverage } from '@stryker-mutator/api/core';
import type { Check } from '../../../src/check/Check.ts';
import { checksOf } from '../../../src/check/checksOf.ts';
import { planJobs } from '../../../src/cli/planJobs.ts';
import { specsFor } from '../../../src/cli/specsFor.ts';
import type { Client } from '../../../src/client/Client.ts';
import { createInProcessEnvironment } from '../../../src/driver/createInProcessEnvironment.ts';
import type { Driver, InProcessEnvironment } from '../../../src/driver/InProcessEnvironment.ts';
import { clientOf } from '../../../src/run/clientOf.ts';
import { judgeCheck } from '../../../src/run/judgeCheck.ts';
import type { Spec } from '../../../src/spec/Spec.ts';
import type { FromCheckProcess, ToCheckProcess } from './CheckMessage.ts';
import { reloadUnder } from './reloadUnder.ts';

/*
 * The process in which mutants of the reference clients live: it imports the client with a mutant switched on, and runs
 * one check after the other as it is told. Its parent ends it when a check does not come to an end.
 */
const FOLDER = resolve('tests/clients/reference');
/** As tests/clients do: boundary cases, and a few random ones. */
const SETTINGS = { params: {}, baseUrl: undefined, seed: 1, runs: 5, filter: null, shard: null };

/** What instrumented code reads and writes; its names are Stryker's. */
interface Instrumentation {
  activeMutant?: string | undefined;
  currentTestId?: string | undefined;
  mutantCoverage?: MutantCoverage;
}

const instrumentation: Instrumentation = {};
Object.assign(globalThis, { __stryker__: instrumentation });

// The first question may come before there is an environment.
process.on('disconnect', () => process.exit());
process.on('message', async (message: ToCheckProcess) => {
  process.send?.(await answer(message, await environment));
});

const hrtime = process.hrtime.bigint;
const environment = createInProcessEnvironment();
const reload = reloadUnder(FOLDER);
let runnable = new Map<string, { check: Check; driver: Driver; spec: Spec }>();

async function load(
  mutant: string | undefined,
  environment: InProcessEnvironment,
): Promise<FromCheckProcess> {
  instrumentation.activeMutant = mutant;
  try {
    const client = clientOf(await reload(resolve(FOLDER, 'index.ts')), 'index.ts');
    runnable = await checksFor(client, environment);
    const checks = [...runnable.values()].map(({ check: { id, level } }) => ({ id, level }));
    return { type: 'loaded', checks };
  } catch (error) {
    return { type: 'refused', message: error instanceof Error ? error.message : String(error) };
  }
}

async function checksFor(client: Client, environment: InProcessEnvironment): Promise<typeof runnable> {
  const cwd = process.cwd();
  const specs = await specsFor({ language: '', ...client }, [], { alone: true, cwd });
  const jobs = planJobs({ client: client.name }, specs, SETTINGS, checksOf);
  return new Map(
    jobs.flatMap(({ spec, checks }) => {
      const driver = environment.driver({ spec, client });
      return checks.map((check) => [check.id, { check, driver, spec }] as const);
    }),
  );
}

async function run(id: string, environment: InProcessEnvironment): Promise<FromCheckProcess> {
  const known = runnable.get(id);
  if (known === undefined) throw new Error(`no check ${id}`);
  const { check, driver, spec } = known;
  instrumentation.currentTestId = id;
  const startedAt = hrtime();
  const { verdict, reading, message } = await judgeCheck(check, {
    driver,
    credentials: spec.credentials,
    reproduce: () => '',
  });
  const durationMs = Number(hrtime() - startedAt) / 1e6;
  instrumentation.currentTestId = undefined;
  const result = { check: id, verdict, reading, message, durationMs };
  return { type: 'result', result, spoiled: environment.isSpoiled() };
}

async function answer(message: ToCheckProcess, environment: InProcessEnvironment): Promise<FromCheckProcess> {
  switch (message.type) {
    case 'load':
      return load(message.mutant, environment);
    case 'run':
      return run(message.check, environment);
    case 'coverage':
      return { type: 'coverage', coverage: instrumentation.mutantCoverage ?? { static: {}, perTest: {} } };
  }
}
