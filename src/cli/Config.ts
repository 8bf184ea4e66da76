import type { Level } from '../spec/Spec.ts';
import type { OutputFiles } from './outputs/OutputFiles.ts';

/** What `pollspec.config.ts` may say. File names are relative to the folder that holds it. */
export interface Config extends OutputFiles {
  /** The client's file. */
  client?: string;
  /** Several clients, one report each. */
  clients?: string[];
  /** Command line of an adapter, in place of a client's file. */
  command?: string;
  /** Command line of a program that polls one job until it ends, in place of a client's file. */
  exec?: string;
  /** Whether to intercept the requests of a command or program to the page's own hosts. */
  intercept?: boolean;
  /** The clock of a command or program: auto, virtual, scaled or real. Default: auto. */
  clock?: string;
  /** How many times as fast as ours a scaled clock goes. Default 20. */
  speed?: number;
  /** How many checks of a command or program are run at once. */
  jobs?: number;
  /** Ids of bundled specs, or files with specs of your own. Default: all that the client implements. */
  specs?: string[];
  /** Only these checks: an id, a glob with `*`, or a part of ids. */
  filter?: string;
  /** Path parameters by name, in place of sample values. */
  params?: Record<string, string>;
  /** In place of the page's own base URL. */
  baseUrl?: string;
  /** Levels at which a failed check fails the run. Default: must, should, implied. */
  failOn?: Level[];
  /** File of known failures, which do not fail the run. */
  baseline?: string;
  /** Default 1. */
  seed?: number;
  /** How many random cases a question gets that is asked of many. Default 30. */
  runs?: number;
  /** Whether to print GitHub annotations. */
  github?: boolean;
  /** Which part of the checks to run, such as `1/3`. */
  shard?: string;
}
