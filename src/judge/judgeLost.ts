import type { RunRecord } from '../driver/RunRecord.ts';
import { describeOutcome } from './describeOutcome.ts';
import type { Judgement } from './Judgement.ts';
import { pollsOf } from './pollsOf.ts';
import { verdict } from './verdict.ts';

/** No whole answer came: an error of the network, or another try. Waiting for one without a time-out shows nothing. */
export function judgeLost(record: RunRecord): Judgement {
  const outcome = record.waits[0]?.outcome;
  const polls = pollsOf(record);
  const at = polls[0] === undefined ? {} : { exchange: polls[0].number };
  const expected = 'an error of kind network, or another try';
  if (outcome === undefined) return verdict.unverified('the run has no wait');
  if (outcome.type === 'failed' && polls.length === 0) {
    return verdict.unverified(`the client sent no request: ${describeOutcome(outcome)}`);
  }
  if (outcome.type === 'done' && polls.length > 1) return verdict.pass('asked again and went on');
  if (outcome.type === 'unsettled' && outcome.why === 'stalled') {
    return verdict.unverified(
      'the client has no time-out of its own, so the one of its platform applies, which was not seen',
    );
  }
  const right = outcome.type === 'failed' && (outcome.error.kind ?? 'network') === 'network';
  return verdict.of(
    right ? [] : [{ expected, actual: describeOutcome(outcome), ...at }],
    'reported as an error of the network',
  );
}
