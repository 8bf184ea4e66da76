/** Joins words for a sentence: `['a', 'b', 'c']` gives `a, b or c`. */
export function listWords(words: readonly string[], conjunction: 'and' | 'or' = 'or'): string {
  const last = words.at(-1) ?? 'none';
  return words.length < 2 ? last : `${words.slice(0, -1).join(', ')} ${conjunction} ${last}`;
}
