import { main } from './main.ts';

// A reader that closes the pipe early, such as `head`, has seen what it wanted.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
});

process.exitCode = await main(process.argv.slice(2), {
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
