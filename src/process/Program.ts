import { type ChildProcess, spawn } from 'node:child_process';
import { OutputTail } from './OutputTail.ts';

export interface ProgramOptions {
  /** A command line for the shell. */
  command: string;
  cwd: string;
  env: Record<string, string | undefined>;
  /** Program and arguments that the shell is started under, such as one that changes its clock. */
  under?: readonly string[];
  /** Called with what it writes to its standard output; without it, the last lines are kept beside those of the errors. */
  onOutput?: (chunk: Buffer) => void;
}

/** How long a dead process may keep its pipes open, by children of its own, before it counts as ended. */
const LINGER_MS = 500;

/** A program of the user's in a process group of its own, so that it can be ended with all that it started. */
export class Program {
  readonly #child: ChildProcess;
  readonly #tail = new OutputTail();
  /** How it ended, for people: `exit code 1`, `signal SIGKILL`. */
  readonly ended: Promise<{ how: string; isSuccess: boolean }>;
  #isKilled = false;
  #onKill: (() => void) | undefined;

  constructor({ command, cwd, env, under = [], onOutput }: ProgramOptions) {
    const [file = '/bin/sh', ...args] = [...under, '/bin/sh', '-c', command];
    this.#child = spawn(file, args, { cwd, env, detached: true, stdio: ['pipe', 'pipe', 'pipe'] });
    if (onOutput === undefined) this.#tail.follow(this.#child.stdout);
    else this.#child.stdout?.on('data', onOutput);
    this.#tail.follow(this.#child.stderr);
    // A program that reads no further is told of by its end.
    this.#child.stdin?.on('error', () => {});
    this.ended = new Promise((resolve) => {
      this.#onKill = () => resolve({ how: 'signal SIGKILL', isSuccess: false });
      this.#child.on('error', (error) => resolve({ how: error.message, isSuccess: false }));
      this.#child.on('exit', (code, signal) => {
        const how = signal === null ? `exit code ${code}` : `signal ${signal}`;
        const end = () => resolve({ how, isSuccess: code === 0 });
        const timer = setTimeout(end, LINGER_MS);
        this.#child.on('close', () => {
          clearTimeout(timer);
          end();
        });
      });
    });
  }

  /** Whether it was ended by us. */
  get isKilled(): boolean {
    return this.#isKilled;
  }

  /** Number of the process and of its group; absent when it could not be started. */
  get pid(): number | undefined {
    return this.#child.pid;
  }

  /** The last lines of what it wrote for people. */
  get said(): string {
    return this.#tail.lines;
  }

  write(text: string): void {
    if (this.#child.stdin?.writable) this.#child.stdin.write(text);
  }

  /** Ends its standard input. */
  endInput(): void {
    this.#child.stdin?.end();
  }

  /** Ends the whole group at once, also when the program itself has ended already. */
  kill(): void {
    const { pid, stdin, stdout, stderr } = this.#child;
    if (this.#isKilled) return;
    this.#isKilled = true;
    if (pid !== undefined) {
      try {
        process.kill(-pid, 'SIGKILL');
      } catch {
        // The group is gone already.
      }
    }
    for (const stream of [stdin, stdout, stderr]) stream?.destroy();
    this.#onKill?.();
  }
}
