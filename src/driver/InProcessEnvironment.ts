import type { Client } from '../client/Client.ts';
import type { Spec } from '../spec/Spec.ts';
import type { RunPlan } from './RunPlan.ts';
import type { RunRecord } from './RunRecord.ts';

/** Runs one client against one spec. */
export interface Driver {
  /** Runs of one environment come one after the other. */
  run(plan: RunPlan): Promise<RunRecord>;
}

export interface DriverOptions {
  spec: Spec;
  client: Client;
  /** Where the client is told to go instead of the spec's own server: origin and path, without a trailing slash. */
  baseUrl?: string | undefined;
}

/** A process whose network and time are ours. */
export interface InProcessEnvironment {
  driver(options: DriverOptions): Driver;
  /** A client went on after the end of its run and could not be stopped: the next runs belong into another process. */
  isSpoiled(): boolean;
  /** Gives the network and the time back. */
  close(): Promise<void>;
}
