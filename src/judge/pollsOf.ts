import type { Exchange } from '../driver/Exchange.ts';
import type { RunRecord } from '../driver/RunRecord.ts';

/** The scripted exchanges of one wait of a run, in order. */
export function pollsOf(record: RunRecord, wait = 0): Exchange[] {
  return record.journal.filter((exchange) => exchange.wait === wait);
}
