import type { Body } from '../scenario/Scenario.ts';

/** One request to an endpoint, as a HAR file recorded it, with its answer. */
export interface RecordedExchange {
  /** Since the first request of the job. */
  sentAtSeconds: number;
  /** Until the answer came. */
  latencySeconds: number;
  /** 0 when no whole answer came. */
  status: number;
  /** By name in lower case; those alone that another server can send again. */
  headers: Record<string, string>;
  /** Headers whose value was an HTTP date so many seconds after the answer. */
  dateHeaders?: Record<string, number>;
  body: Body;
}
