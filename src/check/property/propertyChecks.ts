import type { Spec } from '../../spec/Spec.ts';
import type { Template } from '../Template.ts';
import { anyAnswerChecks } from './anyAnswerChecks.ts';
import { anyBodyCheck } from './anyBodyCheck.ts';
import { anyHistoryChecks } from './anyHistoryChecks.ts';

/** Questions that are asked of many cases, drawn from the spec. */
export function propertyChecks(spec: Spec): Template[] {
  return [anyBodyCheck(spec), ...anyAnswerChecks(spec), ...anyHistoryChecks(spec)];
}
