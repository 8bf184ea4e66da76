import type { Exchange } from '../driver/Exchange.ts';
import type { Result } from '../report/Report.ts';
import type { Standing } from '../report/Standing.ts';
import type { TryTimeline } from './TryTimeline.ts';

/** What a client showed in one scenario: plain, bounded, without secrets. */
export interface TryResult {
  /** That of the check; of a story the one that counts most. `fails` too where the client crashed. */
  standing: Standing;
  /** The check; of a story every check that its traffic tells something of, what counts most first. */
  results: Result[];
  /** How each of the client's calls ended, in a clause. */
  outcomes: string[];
  /** What the client crashed with, or left uncaught. */
  crash: string | null;
  /** Seconds of the client's clock that the run took. */
  seconds: number;
  /** How many requests were sent; the journal holds the first and the last ones. */
  requests: number;
  journal: Exchange[];
  /** One of each wait in which a request came. */
  timelines: TryTimeline[];
}
