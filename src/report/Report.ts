import type { Observation } from '../client/Observation.ts';
import type { Exchange } from '../driver/Exchange.ts';
import type { Finding } from '../judge/Finding.ts';
import type { Verdict } from '../judge/Judgement.ts';
import type { TimelinePoll } from '../judge/TimelinePoll.ts';
import type { Level } from '../spec/Spec.ts';

/** The verdict of one check, with everything needed to understand and to reproduce it. */
export interface Result {
  check: string;
  spec: string;
  statements: string[];
  level: Level;
  verdict: Verdict;
  reading: string | null;
  message: string;
  findings: Finding[];
  /** What the client reported, in order. */
  observations: Observation[];
  /** Empty where the verdict is `pass`; capped. */
  journal: Exchange[];
  /** Timeline as text where the question is one of timing and the verdict is not `pass`; else null. */
  timeline: string | null;
  /** The same for a picture; absent where there is none. */
  polls?: TimelinePoll[];
  /** Id of the open entry or of the practice behind the check; else null. */
  open: string | null;
  practice: string | null;
  title: string;
  /** One command that runs this check again. */
  reproduce: string;
  /** The first of two runs, where a failure of timing was run again alone before it counted. */
  earlier?: Pick<Result, 'verdict' | 'message' | 'findings' | 'journal' | 'timeline' | 'polls'>;
}

/**
 * How the client was driven: in this process, through its adapter's, or as a program that is seen by its traffic alone. `live`: it is an
 * endpoint that was asked, and no client.
 */
export interface Drive {
  driver: 'in-process' | 'process' | 'traffic' | 'live';
  clock: 'virtual' | 'scaled' | 'real';
  /** How many times as fast as ours the client's clock went. */
  speed: number;
  /** Whether its requests to the page's own hosts were intercepted. */
  intercepted: boolean;
}

export type VerdictCounts = Record<Verdict, number>;

export interface Summary extends VerdictCounts {
  expected: number;
  emitted: number;
  byLevel: Record<Level, VerdictCounts>;
  conforms: boolean;
}

/** A failure that the baseline lists, and what came of its check in this run. */
export interface KnownFailure {
  check: string;
  reason: string;
  /** Where it is tracked; an http(s) URL. */
  link?: string;
  /** The lines of the baseline's file that list it, 1-based. */
  lines: { first: number; last: number };
  /** The verdict; null: the check was not run. */
  came: Verdict | null;
}

/** Everything that one run showed. Outside `run` it is the same for the same seed. */
export interface Report extends Drive {
  schema: 1;
  pollspec: string;
  client: { name: string; version: string; language: string };
  seed: number;
  failOn: Level[];
  filter: string | null;
  /** The known failures that the run was held against, where a baseline was named. */
  baseline?: { file: string; failures: KnownFailure[] };
  complete: boolean;
  specs: { id: string; revision: string }[];
  /** All that differs from run to run. */
  run: {
    startedAt: string;
    durationMs: number;
    node: string;
    platform: string;
    shard: string | null;
    resultDurationsMs: Record<string, number>;
    /** What was seen beside the checks, such as requests of runs that had ended. */
    notes: string[];
  };
  summary: Summary;
  results: Result[];
}
