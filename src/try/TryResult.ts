import type { Exchange } from '../driver/Exchange.ts';
import type { Verdict } from '../judge/Judgement.ts';
import type { TimelinePoll } from '../judge/TimelinePoll.ts';
import type { Result } from '../report/Report.ts';

/** What a client showed in one scenario: plain, bounded, without secrets. */
export interface TryResult {
  /** That of the check; of a story the one that counts most. `fail` too where the client crashed. */
  verdict: Verdict;
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
  /** The first wait as text, and in figures for a picture. */
  timeline: string;
  polls: TimelinePoll[];
}
