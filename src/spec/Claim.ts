import type { JsonSchema } from './SpecDocument.ts';

/** Requests of smoke mode: one without a credential, one for a job that cannot exist, one for the job itself. */
export type Asked = 'no-credential' | 'unknown-job' | 'job';

/**
 * One thing that answers of the server show; `x-pollspec.schema.json` describes each member. With `to` and `status` alone: this request
 * gets this status. Else: every answer of this status has this content, header or member.
 */
export interface Claim {
  to?: Asked;
  status: number;
  when?: JsonSchema;
  content?: 'json';
  /** `*` stands for each item of a list; empty: the whole body. */
  at?: string;
  header?: string;
  keywords?: string[];
  is?: JsonSchema;
  absent?: true;
  param?: string;
}
