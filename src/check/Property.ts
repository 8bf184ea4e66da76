import type { Arbitrary } from 'fast-check';
import type { RunPlan } from '../driver/RunPlan.ts';
import type { RunRecord } from '../driver/RunRecord.ts';
import type { Judgement } from '../judge/Judgement.ts';

/** One case of a question that is asked of many. */
export interface Case {
  /** What happens in it, in a few words. */
  label: string;
  plan: RunPlan;
  judge(record: RunRecord): Judgement;
  /** What it was made from; absent where it cannot be made simpler. */
  from?: unknown;
}

/** A question that is asked of many cases. */
export interface Property {
  /** Tried first, in order. */
  boundaries: Case[];
  /** Drawn from the seed; they shrink. Made anew at each call, which takes some time. */
  cases(): Arbitrary<Case>;
  seed: number;
  /** How many cases are drawn. */
  runs: number;
  /** The cases are those of a recorded run; none is drawn. */
  recorded?: true;
  /** Of a counterexample: it alone is run. */
  path?: string;
}
