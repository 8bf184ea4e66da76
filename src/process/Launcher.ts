import { rmSync } from 'node:fs';
import { Program, type ProgramOptions } from './Program.ts';

export interface LauncherOptions {
  cwd: string;
  /** The environment of every program. */
  env: Record<string, string | undefined>;
  /** How many times as fast as ours their time goes by; 1: they are on the real clock. */
  speed: number;
}

/** Those that are not closed; all of them together listen for the end of our own process once. */
const open = new Set<Launcher>();
const closeAll = () => {
  for (const launcher of [...open]) launcher.close();
};

/** Starts programs, and ends whatever is left of them. */
export class Launcher {
  readonly speed: number;
  readonly #options: LauncherOptions;
  readonly #running = new Set<Program>();
  readonly #closing = new AbortController();

  constructor(options: LauncherOptions) {
    this.#options = options;
    this.speed = options.speed;
    if (open.size === 0) process.on('exit', closeAll);
    open.add(this);
  }

  /** Aborted once it is closed. */
  get closed(): AbortSignal {
    return this.#closing.signal;
  }

  /**
   * Starts a program; one that is started after the launcher was closed is ended at once.
   * @param env what this program finds in its environment besides
   */
  start({
    env = {},
    ...rest
  }: Pick<ProgramOptions, 'command' | 'onOutput'> & { env?: ProgramOptions['env'] }): Program {
    const { cwd, speed } = this.#options;
    const under = speed === 1 ? [] : ['faketime', '-f', `+0 x${speed}`];
    const program = new Program({ ...rest, cwd, env: { ...this.#options.env, ...env }, under });
    this.#running.add(program);
    if (this.closed.aborted) this.end(program);
    return program;
  }

  /** Ends a program and its whole group. */
  end(program: Program): void {
    program.kill();
    this.#running.delete(program);
    if (this.speed !== 1 && program.pid !== undefined) removeSharedClock(program.pid);
  }

  /** Ends every program that is left. */
  close(): void {
    open.delete(this);
    if (open.size === 0) process.off('exit', closeAll);
    for (const program of [...this.#running]) this.end(program);
    this.#closing.abort();
  }
}

/** What faketime shares among the processes of a group stays behind when it is killed. */
function removeSharedClock(pid: number): void {
  for (const name of [`faketime_shm_${pid}`, `sem.faketime_sem_${pid}`]) {
    rmSync(`/dev/shm/${name}`, { force: true });
  }
}
