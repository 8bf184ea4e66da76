import type { Standing } from '../report/Standing.ts';
import type { Level } from '../spec/Spec.ts';

/** Ways in which a check can differ from one report to the next, the worst first. */
export const CHANGES = [
  'new-failure',
  'counts-now',
  'fault',
  'lost',
  'removed',
  'unseen',
  'reading',
  'observed',
  'unverified',
  'counts-no-more',
  'fixed',
  'verified',
  'added',
] as const;
export type ChangeKind = (typeof CHANGES)[number];

/** One side of a change. */
export interface Side {
  standing: Standing;
  reading: string | null;
  message: string;
}

export interface Change {
  kind: ChangeKind;
  check: string;
  level: Level;
  /** Null: the report does not hold the check. */
  before: Side | null;
  after: Side | null;
  /** Whether it makes the later report worse at the levels that fail a run. */
  worse: boolean;
}

/** What differs between two reports. */
export interface Comparison {
  schema: 1;
  before: string;
  after: string;
  /** What the reports differ in beside their results, such as the version of Pollspec. */
  differences: { of: string; before: string; after: string }[];
  /** In the order of `CHANGES`, the worse ones first; what is the same is left out. */
  changes: Change[];
  /** How many checks are the same in both. */
  same: number;
  /** Why nothing can be concluded, such as a report that is incomplete; empty: something can. */
  doubts: string[];
  worse: boolean;
}
