import type { Level } from '../spec/Spec.ts';
import type { ClockChoice } from './ClockChoice.ts';
import type { OutputFiles } from './outputs/OutputFiles.ts';
import type { Shard } from './Shard.ts';
import type { Subject } from './Subject.ts';

/** What a run is to do, checked, from the command line and the configuration together. */
export interface Settings {
  subjects: Subject[];
  /** Ids or files as given; empty: all that the client implements. */
  specs: string[];
  filter: string | null;
  params: Record<string, string>;
  baseUrl?: string | undefined;
  failOn: Level[];
  /** File of known failures. */
  baseline?: string | undefined;
  seed: number;
  /** How many random cases a question gets that is asked of many; absent: as many as usual. */
  runs?: number | undefined;
  /** Of a counterexample; it alone is run. */
  path?: string | undefined;
  /** File of a recorded run; the checks are asked of it alone. */
  replay?: string | undefined;
  outputs: OutputFiles;
  github: boolean;
  shard: Shard | null;
  /** The rest is for clients that live in processes of their own. */
  clock: ClockChoice;
  /** How many times as fast as ours a scaled clock goes. */
  speed?: number | undefined;
  /** How many checks are run at once. */
  jobs?: number | undefined;
  /** Whether requests to the page's own hosts are intercepted. */
  intercept: boolean;
}
