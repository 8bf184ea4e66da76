import { basename } from 'node:path';

/**
 * What a program is called that does not say it: the first file on its command line that is not the value of a long option, or the first
 * word.
 */
export function programName(command: string): string {
  const words = command
    .split(/\s+/)
    .map((word) => word.replaceAll(/["']/g, ''))
    .filter((word) => word !== '');
  const isFile = (word: string, index: number) =>
    /^[^-{].*\.[A-Za-z]\w*$/.test(word) && !word.includes('://') && !words[index - 1]?.startsWith('--');
  return basename(words.find(isFile) ?? words[0] ?? command) || command;
}
