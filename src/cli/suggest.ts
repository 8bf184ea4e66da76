import { nearest } from '../spec/nearest.ts';

/** ` Did you mean x?`, or nothing when no candidate is near. */
export function suggest(word: string, candidates: Iterable<string>): string {
  const candidate = nearest(word, candidates);
  return candidate === undefined ? '' : ` Did you mean ${candidate}?`;
}
