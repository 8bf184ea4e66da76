/** What `pollspec smoke` was given. */
export interface SmokeCommandOptions {
  spec?: string;
  baseUrl?: string;
  param?: string[];
  tokenEnv?: string;
  client?: string;
  command?: string;
  caFile?: string;
  maxWait?: string;
  failOn?: string;
  json?: string;
  record?: string;
}
