import { afterAll, beforeAll } from 'vitest';
import type { Client } from '../../src/client/Client.ts';
import { createInProcessEnvironment } from '../../src/driver/createInProcessEnvironment.ts';
import type { InProcessEnvironment } from '../../src/driver/InProcessEnvironment.ts';
import type { RunPlan } from '../../src/driver/RunPlan.ts';
import type { RunRecord } from '../../src/driver/RunRecord.ts';
import type { Spec } from '../../src/spec/Spec.ts';
import { inventedSpec } from './inventedSpec.ts';

/** An environment for the tests of one file, and what runs a client in it. */
export function useEnvironment(options: { realTimeLimitMs?: number } = {}) {
  let environment: InProcessEnvironment | undefined;
  beforeAll(async () => {
    environment = await createInProcessEnvironment(options);
  });
  afterAll(() => environment?.close());
  const current = () => {
    if (!environment) throw new Error('The environment exists only while tests run.');
    return environment;
  };
  return {
    environment: current,
    run: (client: Client, plan: RunPlan, more: { spec?: Spec; baseUrl?: string } = {}): Promise<RunRecord> =>
      current()
        .driver({ spec: inventedSpec, ...more, client })
        .run(plan),
  };
}
