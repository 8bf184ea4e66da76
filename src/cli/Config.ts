import type { Level } from '../spec/Spec.ts';

/** What `pollspec.config.ts` may say. File names are relative to the folder that holds it. */
export interface Config {
  /** The client's file. */
  client?: string;
  /** Several clients, one report each. */
  clients?: string[];
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
  /** Default 1. */
  seed?: number;
  /** Where to write the report as JSON. With several clients, `-1`, `-2`, ... is put before the ending. */
  json?: string;
  /** Where to write the report as JUnit XML; likewise. */
  junit?: string;
  /** Whether to print GitHub annotations. */
  github?: boolean;
  /** Which part of the checks to run, such as `1/3`. */
  shard?: string;
}
