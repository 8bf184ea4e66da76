import { spawn } from 'node:child_process';

/** Runs a script with its arguments twice at once, each in a process of its own. */
const [script = '', ...args] = process.argv.slice(2);
const run = () =>
  new Promise<void>((resolve, reject) => {
    const child = spawn(process.execPath, ['--import', 'tsx', script, ...args], { stdio: 'inherit' });
    child.on('exit', (code) => (code === 0 ? resolve() : reject(new Error(`${script} ended with ${code}`))));
  });
await Promise.all([run(), run()]);
