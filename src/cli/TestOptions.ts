import type { OutputFiles } from './outputs/OutputFiles.ts';

/** The options of `pollspec test` as commander hands them over. */
export interface TestOptions extends OutputFiles {
  client?: string;
  command?: string;
  exec?: string;
  intercept?: boolean;
  clock?: string;
  speed?: string;
  jobs?: string;
  spec?: string[];
  filter?: string;
  param?: string[];
  baseUrl?: string;
  failOn?: string;
  baseline?: string;
  seed?: string;
  runs?: string;
  path?: string;
  replay?: string;
  github?: boolean;
  shard?: string;
}
