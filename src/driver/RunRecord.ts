import type { ClientError } from '../client/ClientError.ts';
import type { Observation } from '../client/Observation.ts';
import type { Exchange } from './Exchange.ts';

/** How one operation ended. */
export type Outcome =
  | { type: 'done'; observation: Observation; atSeconds: number }
  | { type: 'failed'; error: ClientError; atSeconds: number }
  | { type: 'crashed'; message: string; atSeconds: number }
  /** The client cannot do this operation. */
  | { type: 'unsupported'; reason: string }
  /**
   * Ended by us. `stalled`: no timer, no request, nothing going on; `requests`, `seconds`: a limit of the plan; `timers`:
   * timer after timer without a request; `real-time`: never idle.
   */
  | {
      type: 'unsettled';
      why: 'stalled' | 'requests' | 'seconds' | 'timers' | 'real-time';
      atSeconds: number;
    };

/** What one wait of a run showed. */
export interface WaitRecord {
  outcome: Outcome;
  /** What `onProgress` was given, in order, as it was at that time; equal neighbours collapsed. */
  progress: { observation: Observation; atSeconds: number }[];
  /** Reported observations that were changed by the client after it had handed them over (index into the calls of `onProgress`). */
  mutated: number[];
}

/** Everything that one run showed. */
export interface RunRecord {
  /** The operation that was run; absent when the client could do none of the plan's. */
  op?: 'getProgress' | 'waitForJob';
  journal: Exchange[];
  waits: WaitRecord[];
  /** When we cancelled, if we did. */
  cancelledAtSeconds?: number;
  /** Messages of unhandled rejections and uncaught exceptions during the run. */
  unhandled: string[];
  /** What `close` threw or rejected with, if it did. */
  closeError?: string;
  /** Timers that were still pending when the run ended, after `watchSeconds`. */
  timersLeft: number;
  /** Connections that went past the interception and were refused, as `host:port`; such a run proves nothing. */
  blocked: string[];
  /** Every token that `token()` could have given: value and the time from which on it is valid. */
  tokens: { value: string; fromSeconds: number }[];
}
