import type { Phase } from './Phase.ts';

/**
 * What a client says it understood of one answer. Whatever is absent is left unverified.
 *
 * - `state`: the page's own word, in its own letter case.
 * - `percent`: 0 to 100, compared within 1e-6.
 * - `fields`: raw JSON values by JSON pointer into the 200 body.
 */
export interface Observation {
  state?: string | undefined;
  phase?: Phase | undefined;
  percent?: number | undefined;
  fields?: Record<string, unknown> | undefined;
}
