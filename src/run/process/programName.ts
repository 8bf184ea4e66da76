import { basename } from 'node:path';

/** What a program is called that does not say it: the file that its command line names last, or its first word. */
export function programName(command: string): string {
  const words = command.split(/\s+/).filter((word) => word !== '' && !/^[-{]/.test(word));
  const file = words.findLast((word) => /[/.]/.test(word) && !word.includes('://')) ?? words[0] ?? command;
  return basename(file.replaceAll(/["']/g, '')) || command;
}
