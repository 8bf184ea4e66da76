import { readProgress } from '../../judge/readProgress.ts';
import { jsonOf } from '../../scenario/jsonOf.ts';
import type { Reply } from '../../scenario/Scenario.ts';
import type { Spec } from '../../spec/Spec.ts';
import { createAnswerValidator } from './createAnswerValidator.ts';

/**
 * Whether a recorded job came to its end, with nothing before it but what the page shows: answers that it describes, in states that go on,
 * and refusals that say how long to wait. What was recorded after the end tells nothing against it, as long as it says the same.
 */
export function endsAsDocumented(
  spec: Spec,
  replies: readonly Reply[],
  { goingOn, terminal }: { goingOn: readonly string[]; terminal: readonly string[] },
): boolean {
  const isValid = createAnswerValidator(spec);
  const stateOf = ({ body }: Reply) => readProgress(spec, jsonOf(body)).state ?? '';
  const isEnd = (reply: Reply) => isValid(reply) && terminal.includes(stateOf(reply));
  const isUsual = (reply: Reply) => isValid(reply) && goingOn.includes(stateOf(reply));
  const lists429 = spec.responses.some(({ status }) => status === 429);
  const isRefusal = ({ status, headers }: Reply) =>
    lists429 && status === 429 && /^\d+$/.test(headers['retry-after'] ?? '');
  const end = replies.findIndex(isEnd);
  return (
    end >= 0 &&
    replies.slice(0, end).every((reply) => isUsual(reply) || isRefusal(reply)) &&
    replies.slice(end).every((reply) => isEnd(reply) && stateOf(reply) === stateOf(replies[end] as Reply))
  );
}
