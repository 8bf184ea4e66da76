import type { OutputFiles } from './outputs/OutputFiles.ts';

/** What `pollspec smoke` was given. */
export interface SmokeCommandOptions extends OutputFiles {
  spec?: string;
  baseUrl?: string;
  param?: string[];
  tokenEnv?: string;
  client?: string;
  command?: string;
  caFile?: string;
  maxWait?: string;
  failOn?: string;
  record?: string;
}
