import { EXIT_CODES } from './EXIT_CODES.ts';
import { main } from './main.ts';

const USAGE = EXIT_CODES.usage.code;
const INCOMPLETE = EXIT_CODES.incomplete.code;
const OUR_FAULT = EXIT_CODES.ourFault.code;
const INTERRUPTS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

// A reader that closes the pipe early, such as `head`, has seen what it wanted; so has a terminal that is closed.
for (const stream of [process.stdout, process.stderr]) {
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE' && error.code !== 'EIO') throw error;
  });
}

// Only a configuration of the user's runs in this process beside our own code; whatever ends it early, nothing was judged.
let isDone = false;
process.on('exit', () => {
  if (isDone) return;
  process.stderr.write(
    'pollspec: expected to go on to the end, but the process was ended before. A pollspec.config file, and what it imports, must not call process.exit.\n',
  );
  process.exitCode = USAGE;
});
process.on('uncaughtException', (error: unknown) => {
  const shown = error instanceof Error ? error.stack : String(error);
  process.stderr.write(
    `pollspec: an error that nobody expected. Unless a pollspec.config file of yours throws it, please report it.\n${shown}\n`,
  );
  leave(OUR_FAULT);
});

/** Ends at once; what is told of the end of the process still cleans up. */
function leave(exitCode: number): never {
  isDone = true;
  process.exit(exitCode);
}

const exitCode = await main(process.argv.slice(2), {
  out: (text) => void process.stdout.write(text),
  err: (text) => void process.stderr.write(text),
  outIsTerminal: process.stdout.isTTY === true,
  errColumns: process.stderr.columns,
  errIsTerminal: process.stderr.isTTY === true,
  cwd: process.cwd(),
  env: process.env,
  onInterrupt(callback) {
    let isTold = false;
    const take = () => {
      // Whoever asks twice does not want to wait for the report.
      if (isTold) leave(INCOMPLETE);
      isTold = true;
      callback();
    };
    for (const signal of INTERRUPTS) process.on(signal, take);
    return () => {
      for (const signal of INTERRUPTS) process.off(signal, take);
    };
  },
});
isDone = true;
process.exitCode = exitCode;
