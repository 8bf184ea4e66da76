/** The phases that an observation can name, vendor-neutral. */
export const PHASES = ['waiting', 'running', 'succeeded', 'failed', 'cancelled', 'ended', 'unknown'] as const;

/** Where a job stands, in words that no vendor owns. `ended`: over, with an outcome that the page does not tell. */
export type Phase = (typeof PHASES)[number];
