import type { RunRecord } from '../driver/RunRecord.ts';
import { describeOutcome } from './describeOutcome.ts';
import { isUndecided } from './isUndecided.ts';
import type { Judgement } from './Judgement.ts';
import { pollsOf } from './pollsOf.ts';
import { verdict } from './verdict.ts';

/**
 * No whole answer came: an error of the network, or another try. Waiting for one without a time-out shows nothing.
 * @param unseen attempts that the journal cannot show, such as one that was refused
 */
export function judgeLost(record: RunRecord, unseen = 0): Judgement {
  const outcome = record.waits[0]?.outcome;
  const polls = pollsOf(record);
  const at = polls[0] === undefined ? {} : { exchange: polls[0].number };
  const expected = 'an error of kind network, or another try';
  if (outcome === undefined) return verdict.unverified('the run has no wait');
  if (isUndecided(outcome)) return verdict.unverified(describeOutcome(outcome));
  // Without an attempt in the journal, only what the client calls lost is known to be.
  const isShown = polls.length > 0 || (outcome.type === 'failed' && unseen > 0 && outcome.error.kind);
  if (outcome.type === 'failed' && !isShown) {
    return verdict.unverified(`the client sent no request: ${describeOutcome(outcome)}`);
  }
  if (outcome.type === 'done' && polls.length + unseen > 1) return verdict.pass('asked again and went on');
  if (outcome.type === 'unsettled' && outcome.why === 'stalled') {
    return verdict.unverified(
      'no time-out of the client was seen: it has none of its own, or a longer one than this run looks for',
    );
  }
  const right = outcome.type === 'failed' && (outcome.error.kind ?? 'network') === 'network';
  return verdict.of(
    right ? [] : [{ expected, actual: describeOutcome(outcome), ...at }],
    'reported as an error of the network',
  );
}
