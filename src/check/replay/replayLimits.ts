import type { RunPlan } from '../../driver/RunPlan.ts';
import { readProgress } from '../../judge/readProgress.ts';
import { jsonOf } from '../../scenario/jsonOf.ts';
import type { Reply } from '../../scenario/Scenario.ts';
import type { Spec } from '../../spec/Spec.ts';

/** Requests after the end that are still looked at. */
const AFTER_THE_END = 20;
const LEAST_SECONDS = 7 * 86_400;
/** Longer than the wait that any page asks for between two answers. */
const SECONDS_EACH = 3600;

/**
 * Where the run of a recording is ended. The last answer repeats: where the job had not come to its end, there is nothing more to see once
 * the wait after it is over.
 */
export function replayLimits(
  spec: Spec,
  replies: readonly Reply[],
  terminal: readonly string[],
): RunPlan['limits'] {
  const last = replies.at(-1);
  const isOver = last?.status === 200 && terminal.includes(readProgress(spec, jsonOf(last.body)).state ?? '');
  return {
    requests: replies.length + (isOver ? AFTER_THE_END : 0),
    seconds: Math.max(LEAST_SECONDS, replies.length * SECONDS_EACH),
  };
}
