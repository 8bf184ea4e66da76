import type { Level } from '../spec/Spec.ts';
import type { Shard } from './Shard.ts';

/** What a run is to do, checked, from the command line and the configuration together. */
export interface Settings {
  /** Client files as given. */
  clients: string[];
  /** Ids or files as given; empty: all that the client implements. */
  specs: string[];
  filter: string | null;
  params: Record<string, string>;
  baseUrl?: string | undefined;
  failOn: Level[];
  seed: number;
  json?: string | undefined;
  junit?: string | undefined;
  github: boolean;
  shard: Shard | null;
}
