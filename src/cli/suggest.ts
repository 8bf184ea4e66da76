import { nearest } from '../spec/nearest.ts';

/** ` Did you mean x?`, or nothing when no candidate is near: by letters, else by the words that it is made of. */
export function suggest(word: string, candidates: Iterable<string>): string {
  const all = [...candidates];
  const candidate = nearest(word, all) ?? nearestByWords(word, all);
  return candidate === undefined ? '' : ` Did you mean ${candidate}?`;
}

/** The shortest of those candidates that share the most words with the text, if any do. */
function nearestByWords(text: string, candidates: string[]): string | undefined {
  const wanted = wordsOf(text);
  const scored = candidates.map((candidate) => {
    const shared = wordsOf(candidate).filter((word) => wanted.includes(word)).length;
    return { candidate, shared };
  });
  const most = Math.max(0, ...scored.map(({ shared }) => shared));
  const best = scored.filter(({ shared }) => most > 0 && shared === most).map(({ candidate }) => candidate);
  return best.sort((a, b) => a.length - b.length)[0];
}

function wordsOf(text: string): string[] {
  return text
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter((word) => word.length > 2);
}
