import { jsonOf } from '../../scenario/jsonOf.ts';
import type { Reply } from '../../scenario/Scenario.ts';
import { createValidator } from '../../spec/createValidator.ts';
import type { Spec } from '../../spec/Spec.ts';

/** Whether a reply is a whole 200 whose body is JSON, says so, and is as the page describes it. */
export function createAnswerValidator(spec: Spec): (reply: Reply) => boolean {
  const documented = spec.responses.find(({ status }) => status === 200);
  if (documented === undefined) return () => false;
  const isValid = createValidator().compile(documented.schema);
  return ({ status, fault, headers, body }) =>
    status === 200 &&
    fault === undefined &&
    /^application\/(?:[\w.+-]+\+)?json\s*(?:;|$)/i.test(headers['content-type'] ?? '') &&
    isValid(jsonOf(body)) === true;
}
