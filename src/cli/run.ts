import { main } from './main.ts';

// A reader that closes the pipe early, such as `head`, has seen what it wanted.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
});

// Only a configuration of the user's runs in this process beside our own code; whatever ends it early, nothing was judged.
let isDone = false;
process.on('exit', () => {
  if (isDone) return;
  process.stderr.write(
    'pollspec: expected to go on to the end, but the process was ended before. A pollspec.config file, and what it imports, must not call process.exit.\n',
  );
  process.exitCode = 2;
});

const exitCode = await main(process.argv.slice(2), {
  out: (text) => void process.stdout.write(text),
  err: (text) => void process.stderr.write(text),
  outIsTerminal: process.stdout.isTTY === true,
  errColumns: process.stderr.columns,
  errIsTerminal: process.stderr.isTTY === true,
  cwd: process.cwd(),
  env: process.env,
  onInterrupt(callback) {
    process.once('SIGINT', callback);
    return () => process.off('SIGINT', callback);
  },
});
isDone = true;
process.exitCode = exitCode;
