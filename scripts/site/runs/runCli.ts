import { execFile } from 'node:child_process';

export interface CliRun {
  code: number;
  stdout: string;
  stderr: string;
}

const MOST_BYTES = 64 * 1024 * 1024;

/** Runs the command line from its source, in the root of the repository. */
export function runCli(args: readonly string[], root: string): Promise<CliRun> {
  return new Promise((resolve, reject) => {
    execFile(
      process.execPath,
      ['src/cli/bin.ts', ...args],
      { cwd: root, maxBuffer: MOST_BYTES, env: { ...process.env, UV_THREADPOOL_SIZE: '1', NO_COLOR: '1' } },
      (error, stdout, stderr) => {
        const code = error === null ? 0 : error.code;
        if (typeof code === 'number') resolve({ code, stdout, stderr });
        else reject(error);
      },
    );
  });
}
