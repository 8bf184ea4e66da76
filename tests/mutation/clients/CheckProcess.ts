import { type ChildProcess, fork } from 'node:child_process';
import type { FromCheckProcess, ToCheckProcess } from './CheckMessage.ts';

/** What a question to a process came to: its answer, or how it was lost. */
export type Answered = FromCheckProcess | { type: 'lost'; how: string };

/** The runner's side of the process in which mutants live. A lost one is replaced when it is asked the next time. */
export class CheckProcess {
  readonly #limitMs: number;
  #child: ChildProcess | undefined;

  /** @param limitMs how long an answer may take in real time */
  constructor(limitMs: number) {
    this.#limitMs = limitMs;
  }

  /** Whether there is a process that can be asked for what was loaded before. */
  get isAlive(): boolean {
    return this.#child !== undefined;
  }

  async ask(question: ToCheckProcess): Promise<Answered> {
    this.#child ??= start();
    const child = this.#child;
    const answered = await new Promise<Answered>((resolve) => {
      const timer = setTimeout(
        () => resolve({ type: 'lost', how: `no answer within ${this.#limitMs / 1000} s` }),
        this.#limitMs,
      );
      child.once('message', (answer: FromCheckProcess) => {
        clearTimeout(timer);
        resolve(answer);
      });
      child.once('exit', (code, signal) => {
        clearTimeout(timer);
        resolve({ type: 'lost', how: `the process ended with ${signal ?? `exit code ${code}`}` });
      });
      child.send(question);
    });
    child.removeAllListeners();
    if (answered.type === 'lost' || (answered.type === 'result' && answered.spoiled)) this.kill();
    return answered;
  }

  kill(): void {
    this.#child?.kill('SIGKILL');
    this.#child = undefined;
  }
}

function start(): ChildProcess {
  return fork(new URL('./worker.ts', import.meta.url), [], {
    // As the workers of `pollspec test` have it; see docs/decisions/idle-before-the-next-timer.md.
    env: { ...process.env, UV_THREADPOOL_SIZE: '1' },
    execArgv: [],
    stdio: 'ignore',
  });
}
