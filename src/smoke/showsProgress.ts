import { toEndpointFacts } from '../init/toEndpointFacts.ts';
import { progressOf } from '../judge/progressOf.ts';
import type { Spec } from '../spec/Spec.ts';
import type { LiveAnswer } from './LiveAnswer.ts';

/** Whether an answer tells anything of a job: a state or a percentage, and none of what stands in that place for an error. */
export function showsProgress(spec: Spec, { exchange }: LiveAnswer): boolean {
  const { state, percent } = progressOf(spec, exchange);
  if (state !== undefined && toEndpointFacts(spec).errorStates.includes(state)) return false;
  return state !== undefined || percent !== undefined;
}
