import type { OUTPUTS } from './OUTPUTS.ts';

/** The files that a report is to be written to, as the user named them. */
export type OutputFiles = { -readonly [Name in keyof typeof OUTPUTS]?: string };
