import { afterEach } from 'vitest';
import { createSteppedClock } from '../../src/clock/createSteppedClock.ts';
import { ServedRun } from '../../src/driver/process/ServedRun.ts';
import type { RunPlan } from '../../src/driver/RunPlan.ts';
import { socketEndpoints } from '../../src/run/process/socketEndpoints.ts';
import type { Reply } from '../../src/scenario/Scenario.ts';
import { inventedPlan } from './inventedPlan.ts';
import { inventedSpec } from './inventedSpec.ts';

/** Runs of the invented endpoint over real sockets, for the tests of one file; each on a stepped clock of its own. */
export function useServedRuns() {
  const endpoints = socketEndpoints();
  const served: ServedRun[] = [];
  afterEach(async () => {
    for (const run of served.splice(0)) run.end();
    await endpoints.close();
  });
  return async (replies: Reply[], more: Partial<RunPlan> = {}) => {
    const clock = createSteppedClock();
    const late: string[] = [];
    const run = new ServedRun({
      spec: inventedSpec,
      plan: inventedPlan(replies, more),
      pattern: endpoints.patternOf(inventedSpec),
      onCancelDue: () => {},
      onSign: () => {},
      onLate: ({ method, url }) => late.push(`${method} ${url}`),
    });
    const endpoint = await endpoints.open(inventedSpec)({
      answer: (call) => run.answer(call, clock),
      claim: (call) => run.claim(call),
    });
    served.push(run);
    return {
      run,
      clock,
      endpoint,
      late,
      url: `${endpoint.baseUrl}/jobs/job-1/progress`,
      port: Number(new URL(endpoint.baseUrl).port),
    };
  };
}
