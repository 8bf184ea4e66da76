import type { Finding } from './Finding.ts';
import type { TimelinePoll } from './TimelinePoll.ts';

/** `observed`: which reading of an open entry the client takes. `unverified`: not exposed, or not shown. `fault`: ours. */
export const VERDICTS = ['pass', 'fail', 'observed', 'unverified', 'fault'] as const;
export type Verdict = (typeof VERDICTS)[number];

/** What a judge makes of one run. */
export interface Judgement {
  verdict: Verdict;
  /** Id of the reading that the client takes; only with `observed`. */
  reading?: string;
  /** One line: why. */
  message: string;
  findings: Finding[];
  /** Timeline as text, for questions of timing. */
  timeline?: string;
  /** The same for a picture. */
  polls?: TimelinePoll[];
}
