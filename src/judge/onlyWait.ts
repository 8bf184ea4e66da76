import type { RunRecord } from '../driver/RunRecord.ts';

/** One wait of a run by itself, for judges of single ones. */
export function onlyWait(record: RunRecord, index: number): RunRecord {
  return {
    ...record,
    journal: record.journal
      .filter(({ wait }) => wait === index)
      .map((exchange) => ({ ...exchange, wait: 0 })),
    waits: record.waits.slice(index, index + 1),
  };
}
