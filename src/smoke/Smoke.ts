import type { Spec } from '../spec/Spec.ts';

/** What smoke mode is to ask, and of whom. */
export interface Smoke {
  spec: Spec;
  /** Origin and path of the live endpoint, without a trailing slash. */
  baseUrl: string;
  /** Every path parameter of the job. */
  params: Record<string, string>;
  token: string | undefined;
  maxWaitSeconds: number;
}
