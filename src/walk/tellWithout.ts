import type { RunRecord } from '../driver/RunRecord.ts';
import { describeOutcome } from '../judge/describeOutcome.ts';
import type { Told } from './Told.ts';

/** What a run comes to that showed nothing of what its step is about, if it did not. */
export function tellWithout({ waits }: RunRecord): Told | undefined {
  const outcomes = waits.map(({ outcome }) => outcome);
  const crash = outcomes.find(({ type }) => type === 'crashed');
  if (crash !== undefined) {
    const details = ["the frame is right; an error of the client's own would belong into failed"];
    return { mark: 'differs', text: describeOutcome(crash), details };
  }
  const unsupported = outcomes.find(({ type }) => type === 'unsupported');
  return unsupported?.type === 'unsupported'
    ? { mark: 'absent', text: `not offered: ${unsupported.reason}` }
    : undefined;
}
