import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

/** Runs a script in a process of its own while this one goes on; gives what it prints. */
export async function nodeLater(...args: string[]): Promise<string> {
  return (await promisify(execFile)(process.execPath, args)).stdout;
}
