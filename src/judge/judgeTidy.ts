import type { RunRecord } from '../driver/RunRecord.ts';
import { describeOutcome } from './describeOutcome.ts';
import type { Judgement } from './Judgement.ts';
import { pollsOf } from './pollsOf.ts';
import { verdict } from './verdict.ts';

/** Was no timer left when the wait had ended? */
export function judgeTidy(record: RunRecord): Judgement {
  const outcome = record.waits[0]?.outcome;
  if (outcome === undefined || outcome.type === 'unsettled') {
    return verdict.unverified(
      `the wait did not end${outcome === undefined ? '' : `: ${describeOutcome(outcome)}`}`,
    );
  }
  if (pollsOf(record).length === 0)
    return verdict.unverified(`the client sent no request: ${describeOutcome(outcome)}`);
  if (record.closeError !== undefined) {
    return verdict.of([{ expected: 'close() to succeed', actual: `it threw ${record.closeError}` }], '');
  }
  if (record.timersLeft === undefined) return verdict.unverified('timers show in process alone');
  if (record.timersLeft === 0) return verdict.pass('no timer is left');
  return verdict.of(
    [
      {
        expected: 'no timer after the end',
        actual: `${record.timersLeft} left`,
        atSeconds: outcome.type === 'unsupported' ? 0 : outcome.atSeconds,
      },
    ],
    '',
  );
}
