import type { RunRecord } from '../../src/driver/RunRecord.ts';

/** What a run showed, to vary; one wait that ended well. */
export function aRecord(different: Partial<RunRecord> = {}): RunRecord {
  return {
    journal: [],
    waits: [
      { outcome: { type: 'done', observation: { state: 'done' }, atSeconds: 30 }, progress: [], mutated: [] },
    ],
    unhandled: [],
    timersLeft: 0,
    blocked: [],
    tokens: [],
    ...different,
  };
}
