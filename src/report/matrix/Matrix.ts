import type { VerdictCounts } from '../Report.ts';

/** Reports of several clients side by side; each list of cells has one a report. */
export interface Matrix {
  /** What each client is called; no two are the same. */
  labels: string[];
  conclusions: string[];
  /** How each group of each page came out; null: the report holds none of its checks. */
  groups: { spec: string; group: string; cells: (VerdictCounts | null)[] }[];
  /** The checks that do not stand alike in all reports; null: the report does not hold the check. */
  differing: { check: string; cells: (string | null)[] }[];
  /** How many checks stand alike in all reports. */
  alike: number;
}
