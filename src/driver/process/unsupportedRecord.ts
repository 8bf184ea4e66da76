import type { RunPlan } from '../RunPlan.ts';
import type { RunRecord } from '../RunRecord.ts';

/** The record of a run that the client cannot do. */
export function unsupportedRecord(plan: RunPlan, reason: string): RunRecord {
  return {
    journal: [],
    waits: plan.waits.map(() => ({ outcome: { type: 'unsupported', reason }, progress: [] })),
    unhandled: [],
    blocked: [],
    tokens: [],
  };
}
