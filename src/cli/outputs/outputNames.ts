import { OUTPUTS } from './OUTPUTS.ts';
import type { OutputFiles } from './OutputFiles.ts';

/** The names of all outputs, which are those of their options without the dashes. */
export function outputNames(): (keyof OutputFiles)[] {
  return Object.keys(OUTPUTS) as (keyof OutputFiles)[];
}
