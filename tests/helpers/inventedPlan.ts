import type { RunPlan } from '../../src/driver/RunPlan.ts';
import type { Reply } from '../../src/scenario/Scenario.ts';

/** A 200 with this state and percentage. */
export function progressReply(state: string, percent: number, more: Partial<Reply> = {}): Reply {
  return {
    label: `${percent} % ${state}`,
    status: 200,
    headers: { 'content-type': 'application/json' },
    body: { json: { state, percent } },
    ...more,
  };
}

/** A plan for the invented endpoint with one wait. */
export function inventedPlan(replies: Reply[], more: Partial<RunPlan> = {}): RunPlan {
  return {
    ops: ['waitForJob'],
    waits: [{ scenario: { name: 'test', replies }, params: { id: 'job-1' } }],
    token: 'header.payload.signature',
    limits: { requests: 1000, seconds: 86_400 },
    watchSeconds: 0,
    ...more,
  };
}
