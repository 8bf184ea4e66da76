import { nearest } from './nearest.ts';

/** A hint that names the candidate nearest to the word: `did you mean 'phases'?`; `undefined` when none is near. */
export function didYouMean(word: string, candidates: Iterable<string>): string | undefined {
  const candidate = nearest(word, candidates);
  return candidate === undefined ? undefined : `did you mean '${candidate}'?`;
}
