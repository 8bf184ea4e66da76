import type { MutantCoverage } from '@stryker-mutator/api/core';
import type { Verdict } from '../../../src/judge/Judgement.ts';
import type { Level } from '../../../src/spec/Spec.ts';

/** A check as the runner knows it. */
export interface CheckName {
  id: string;
  level: Level;
}

/** What came of one check. */
export interface CheckResult {
  check: string;
  verdict: Verdict;
  reading: string | null;
  message: string;
  durationMs: number;
}

/** Runner to its process: one at a time, each is answered. */
export type ToCheckProcess =
  /** Imports the client afresh with a mutant switched on, or none. */
  | { type: 'load'; mutant?: string }
  | { type: 'run'; check: string }
  /** What ran in which check since the first `load`. */
  | { type: 'coverage' };

export type FromCheckProcess =
  | { type: 'loaded'; checks: CheckName[] }
  /** The client cannot be used, which ends a run of `pollspec test` with the exit code 2. */
  | { type: 'refused'; message: string }
  /** `spoiled`: the client could not be stopped and would meddle with the next checks. */
  | { type: 'result'; result: CheckResult; spoiled: boolean }
  | { type: 'coverage'; coverage: MutantCoverage };
