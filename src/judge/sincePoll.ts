import type { RunRecord } from '../driver/RunRecord.ts';
import { pollsOf } from './pollsOf.ts';

/** A run as it went on from poll number `number` of its first wait; `undefined` when it did not come to that poll. */
export function sincePoll(record: RunRecord, number: number): RunRecord | undefined {
  const first = pollsOf(record)[number - 1];
  const [wait, ...others] = record.waits;
  if (first === undefined || wait === undefined) return undefined;
  const sinceSeconds = first.answeredAtSeconds ?? first.sentAtSeconds;
  return {
    ...record,
    journal: record.journal.filter((exchange) => exchange.wait !== 0 || exchange.number >= first.number),
    waits: [
      { ...wait, progress: wait.progress.filter(({ atSeconds }) => atSeconds >= sinceSeconds) },
      ...others,
    ],
  };
}
