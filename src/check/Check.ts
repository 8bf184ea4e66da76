import type { RunPlan } from '../driver/RunPlan.ts';
import type { RunRecord } from '../driver/RunRecord.ts';
import type { Judgement } from '../judge/Judgement.ts';
import type { Level } from '../spec/Spec.ts';
import type { Property } from './Property.ts';

/** One question in one case. */
export interface Check {
  /** `spec/group/slug`; stable. */
  id: string;
  spec: string;
  group: string;
  slug: string;
  /** The question as a sentence. */
  title: string;
  level: Level;
  /** Ids of the statements that it verifies. */
  statements: string[];
  /** Id of the open entry that it settles. */
  open?: string;
  /** Id of the named practice behind it, where no statement is. */
  practice?: string;
  /** What an answer to it needs to be seen of the client: its traffic, or what it says that it understood. */
  needs: 'traffic' | 'observations';
  /** It is asked over real sockets alone. */
  overSockets?: true;
  /** Where the question is asked of many cases: all of them; `plan` and `judge` are those of the first. */
  property?: Property;
  plan: RunPlan;
  judge(record: RunRecord): Judgement;
}
