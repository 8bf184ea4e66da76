import type { Level } from '../spec/Spec.ts';

/** What `describeConformance` can be told. */
export interface ConformanceOptions {
  /** Ids of bundled specs, or files with specs of your own, relative to the working directory. Default: all that the client implements. */
  specs?: string[];
  /** Only these checks: an id, a glob with `*`, or a part of ids. */
  filter?: string;
  /** Levels at which a failed check fails its test. Default: must, should, implied. */
  failOn?: Level[];
  /** What sample values are drawn from. Default 1. */
  seed?: number;
  /** Path parameters by name, in place of sample values. */
  params?: Record<string, string>;
  /** In place of the page's own base URL. */
  baseUrl?: string;
}
