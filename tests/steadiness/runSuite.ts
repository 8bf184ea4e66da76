import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
/** Does not conform; with a higher one the run itself came to nothing. */
const HIGHEST_GOOD_CODE = 1;

/**
 * Runs `pollspec test` as it is built, in a process of its own.
 *
 * @param file where the report is put
 * @returns the text of the report, or what went wrong
 * @throws {Error} when `signal` ended the run
 */
export async function runSuite(
  args: string[],
  { file, signal }: { file: string; signal: AbortSignal },
): Promise<{ report: string } | { trouble: string }> {
  signal.throwIfAborted();
  const child = spawn(process.execPath, ['dist/cli/bin.js', 'test', ...args, '--json', file], {
    cwd: ROOT,
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let said = '';
  child.stderr.on('data', (chunk) => {
    said += chunk;
  });
  // It ends the processes that it started, which takes a moment.
  const end = () => child.kill();
  signal.addEventListener('abort', end);
  const [code, killedBy] = await once(child, 'close');
  signal.removeEventListener('abort', end);
  signal.throwIfAborted();
  if (code !== null && code <= HIGHEST_GOOD_CODE) return { report: readFileSync(file, 'utf8') };
  return { trouble: `pollspec test ended with ${killedBy ?? `exit code ${code}`}: ${said.trim()}` };
}
