import { LEVELS, type Level } from '../spec/Spec.ts';
import { UsageError } from '../UsageError.ts';
import { suggest } from './suggest.ts';

/** @param where names the option in the message */
export function parseLevels(words: readonly string[], where: string): Level[] {
  const wanted = words.map((word) => word.trim());
  for (const word of wanted) if (!isLevel(word)) throw new UsageError(describe(word, where));
  if (wanted.length === 0) throw new UsageError(describe('', where));
  return LEVELS.filter((level) => wanted.includes(level));
}

function isLevel(word: string): word is Level {
  return LEVELS.some((level) => level === word);
}

function describe(word: string, where: string): string {
  return `${where}: expected levels out of ${LEVELS.join(', ')}, got ${JSON.stringify(word)}.${suggest(word, LEVELS)}`;
}
