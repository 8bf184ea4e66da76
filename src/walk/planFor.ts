import type { RunPlan } from '../driver/RunPlan.ts';
import type { Reply } from '../scenario/Scenario.ts';

/**
 * A plan of one operation with the ids and the token of another plan.
 * @param name what its script is called
 */
export function planFor(base: RunPlan, name: string, ops: RunPlan['ops'], replies: Reply[]): RunPlan {
  const { token, limits, waits } = base;
  return {
    ops,
    token,
    limits,
    watchSeconds: 0,
    waits: [{ scenario: { name, replies }, params: waits[0]?.params ?? {} }],
  };
}
