import type { Command } from 'commander';
import { OUTPUTS } from './OUTPUTS.ts';
import { outputNames } from './outputNames.ts';

/** Gives a command the options that name the files of its report. */
export function addOutputOptions(command: Command): Command {
  for (const name of outputNames()) command.option(`--${name} <file>`, OUTPUTS[name].help);
  return command;
}
