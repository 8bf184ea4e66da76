import { CommanderError } from 'commander';
import { checksOf } from '../check/checksOf.ts';
import { neutralise } from '../report/neutralise.ts';
import { workerSetup } from '../run/workerSetup.ts';
import { UsageError } from '../UsageError.ts';
import { adapterCommand } from './adapterCommand.ts';
import { baselineCommand } from './baseline/baselineCommand.ts';
import { compareCommand } from './compare/compareCommand.ts';
import { createProgram } from './createProgram.ts';
import { EXIT_CODES } from './EXIT_CODES.ts';
import { explainCommand } from './explainCommand.ts';
import type { Io } from './Io.ts';
import { initCommand } from './initCommand.ts';
import { listCommand } from './listCommand.ts';
import { mergeCommand } from './mergeCommand.ts';
import { reportCommand } from './report/reportCommand.ts';
import { serveCommand } from './serveCommand.ts';
import { type SmokeDeps, smokeCommand } from './smokeCommand.ts';
import { type TestDeps, testCommand } from './testCommand.ts';

const USAGE = EXIT_CODES.usage.code;
const OUR_FAULT = EXIT_CODES.ourFault.code;

/**
 * The whole command line: reads the arguments, runs the command, and tells of errors.
 * @param args without the interpreter and the script
 * @returns the exit code; see `exitCodeOf`, and 2 for usage
 */
export async function main(
  args: string[],
  io: Io,
  deps: TestDeps & Partial<SmokeDeps> = { checksOf, setup: workerSetup },
): Promise<number> {
  let exitCode = 0;
  const program = createProgram(
    {
      test: (options) => testCommand(options, io, deps),
      list: (kind, options) => listCommand(kind, options, io, deps.checksOf),
      explain: (id, options) => explainCommand(id, options, io, deps.checksOf),
      merge: (files, options) => mergeCommand(files, options, io, deps.checksOf),
      compare: (before, after, options) => compareCommand(before, after, options, io),
      report: (files, options) => reportCommand(files, options, io, deps.checksOf),
      baseline: (file, options) => baselineCommand(file, options, io),
      init: (options) => initCommand(options, io),
      adapter: (options) => adapterCommand(options, io, deps),
      serve: (options) => serveCommand(options, io, deps),
      smoke: (options) => smokeCommand(options, io, deps),
    },
    (code) => {
      exitCode = code;
    },
  );
  for (const command of [program, ...program.commands]) {
    command.exitOverride().configureOutput({
      writeOut: (text) => io.out(text),
      writeErr: (text) => io.err(text),
      outputError: (text, write) => write(`pollspec: ${text.replace(/^error: /, '')}`),
    });
  }
  try {
    await program.parseAsync(args, { from: 'user' });
    return exitCode;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : USAGE;
    if (error instanceof UsageError) {
      io.err(`pollspec: ${neutralise(error.message)}\n`);
      return USAGE;
    }
    io.err(
      `pollspec: a fault of its own, please report it.\n${error instanceof Error ? error.stack : String(error)}\n`,
    );
    return OUR_FAULT;
  }
}
