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
  /** A program that is seen by its traffic alone has ended; `how` says it for people, such as `exit code 1`. */
  | { type: 'exited'; isSuccess: boolean; how: string; atSeconds: number }
  /**
   * Ended by us. `stalled`: no timer, no request, nothing going on; `requests`, `seconds`: a limit of the plan; `timers`:
   * timer after timer without a request; `real-time`: never idle; `silent`: nothing was heard of
   * its process for too long; `asleep`: the same after an answer that asked it to wait, so that it may sleep in real time; `patience`:
   * not over when its time on a clock that cannot be hurried was; `so-far`: nobody ended it, it is looked at while it goes on. The last
   * three prove nothing.
   */
  | {
      type: 'unsettled';
      why:
        | 'stalled'
        | 'requests'
        | 'seconds'
        | 'timers'
        | 'real-time'
        | 'silent'
        | 'asleep'
        | 'patience'
        | 'so-far';
      atSeconds: number;
    };

/**
 * How far the times of a journal may be off, where the client lives on a clock that is not ours: a wait may be longer than it seems by
 * the share of what is due, or by the seconds of the client's clock, whichever is more.
 */
export interface Precision {
  share: number;
  seconds: number;
}

/** What one wait of a run showed. */
export interface WaitRecord {
  outcome: Outcome;
  /** What `onProgress` was given, in order, as it was at that time; equal neighbours collapsed. */
  progress: { observation: Observation; atSeconds: number }[];
  /**
   * Reported observations that were changed by the client after it had handed them over (index into the calls of `onProgress`); absent
   * where only copies are seen.
   */
  mutated?: number[];
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
  /** Timers that were still pending when the run ended, after `watchSeconds`; absent where timers are not seen. */
  timersLeft?: number;
  /** Connections that went past the interception and were refused, as `host:port`; such a run proves nothing. */
  blocked: string[];
  /** Hosts other than the page's that the client asked for through the proxy, as `host:port`; they were refused. */
  refusedHosts?: string[];
  /** How far the times of the journal may be off; absent: they are exact. */
  precision?: Precision;
  /** Each operation had a connection of its own, though the plan asks for one that serves all. */
  connectsAfresh?: true;
  /** The client cannot tell the date of the run's clock from its own. */
  datesApart?: true;
  /** Every token that `token()` could have given: value and the time from which on it is valid. */
  tokens: { value: string; fromSeconds: number }[];
}
