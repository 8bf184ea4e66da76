import type { Arbitrary } from 'fast-check';
import type { RunPlan } from '../driver/RunPlan.ts';
import type { RunRecord } from '../driver/RunRecord.ts';
import type { Judgement } from '../judge/Judgement.ts';
import type { Reply, Scenario } from '../scenario/Scenario.ts';
import type { Level } from '../spec/Spec.ts';
import type { Check } from './Check.ts';
import type { PracticeId } from './practices.ts';

/** A plan before its samples (ids, token) are drawn and its limits filled in. */
export interface DraftPlan extends Partial<Omit<RunPlan, 'waits'>> {
  ops: RunPlan['ops'];
  replies: Reply[];
  /** A second operation at the same time, on another job. */
  second?: { replies: Reply[]; ops?: RunPlan['ops'] };
  /** The same operation again, on the same job and connection, once the first has settled. */
  again?: { replies: Reply[] };
  /** Path parameters that the question is about; the others are drawn. */
  params?: Record<string, string>;
}

/** A check before it is bound to statements: what one spec makes of one question. */
export interface Template {
  /** `group/slug`. */
  slug: string;
  /** The question, as a sentence. */
  title: string;
  /** The practice behind it where no statement and no open entry binds it. */
  practice?: PracticeId;
  /** It finds out a reading, not a fault: generated only where an open entry binds it. */
  asksForReading?: boolean;
  /** The readings that its judge can tell, where an open entry binds it. */
  readings?: string[];
  /** The script needs a state that the page does not document, so nothing above `advice` can follow. */
  needsUndocumentedState?: boolean;
  /** What has to be seen of the client; default by group: what it understood for `parsing` and `errors`, its traffic for the others. */
  needs?: Check['needs'];
  /** It shows over a real socket alone. */
  overSockets?: true;
  plan: DraftPlan;
  judge(record: RunRecord, bound: { plan: RunPlan; level: Level }): Judgement;
  /** The cases after the first, where there are many. */
  property?: { boundaries: DraftCase[]; cases(): Arbitrary<DraftCase> };
  /** The question as it is asked of a recorded run, and its cases; none where the recording has no answer. */
  replay?: { title: string; cases(recorded: Scenario): DraftCase[] };
}

/** A case before its samples are drawn. */
export interface DraftCase {
  label: string;
  plan: DraftPlan;
  judge(record: RunRecord): Judgement;
  /** What it was made from; absent where it cannot be made simpler. */
  from?: unknown;
}
