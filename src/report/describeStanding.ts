import type { Standing } from './Standing.ts';

const WORDS: Record<Standing, string> = {
  passed: 'pass',
  fails: 'fail',
  known: 'fail (known)',
  beside: 'fail (does not count)',
  observed: 'observed',
  unverified: 'unverified',
  fault: 'fault',
};

/** What a result means for its run, in few words; a reading is named. */
export function describeStanding({
  standing,
  reading,
}: {
  standing: Standing;
  reading: string | null;
}): string {
  return standing === 'observed' && reading !== null ? `observed ${reading}` : WORDS[standing];
}
