import { editDistance } from '../spec/editDistance.ts';

const MOST_NAMED = 3;
/** No name is longer; what comes from outside may be, and comparing takes time by its length. */
const LONGEST_COMPARED = 100;
/** Beyond the best by more than so many letters is not near. */
const NEAR = 3;
/** A shared word says more than a letter that differs. */
const WORD_WEIGHT = 6;

/** The candidates that a name was most likely meant to be, the likeliest first: by the words that they share, and by their letters. */
export function nearestNames(name: string, candidates: readonly string[]): string[] {
  const wanted = name.slice(0, LONGEST_COMPARED).toLowerCase();
  const words = wordsOf(wanted);
  const distanceOf = (candidate: string) => {
    const shared = wordsOf(candidate).filter((word) => words.includes(word)).length;
    return editDistance(wanted, candidate.toLowerCase()) - WORD_WEIGHT * shared;
  };
  const ranked = candidates
    .map((candidate) => ({ candidate, distance: distanceOf(candidate) }))
    .toSorted((a, b) => a.distance - b.distance);
  const best = ranked[0]?.distance ?? 0;
  return ranked
    .slice(0, MOST_NAMED)
    .filter(({ distance }) => distance <= best + NEAR)
    .map(({ candidate }) => candidate);
}

function wordsOf(text: string): string[] {
  return text
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter((word) => word.length > 2);
}
