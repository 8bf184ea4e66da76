import { type ChildProcess, fork } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { OutputTail } from '../process/OutputTail.ts';
import type { WorkerEvent } from './WorkerEvent.ts';
import type { Assignment, FromWorker, ToWorker } from './WorkerMessage.ts';

/** How long a dead process may keep its pipes open, by children of its own, before it counts as ended. */
const LINGER_MS = 2000;

/** A process that imports a client and runs checks; its events come one by one from `next`. */
export class WorkerProcess {
  readonly #child: ChildProcess;
  readonly #output = new OutputTail();
  readonly #token = randomUUID();
  readonly #events: WorkerEvent[] = [];
  #wake: (() => void) | undefined;

  /**
   * @param workerFile module that speaks the worker's protocol
   * @param cwd working directory of the client
   * @param loader URL of the module that teaches Node to load TypeScript
   */
  constructor({
    workerFile,
    clientFile,
    loader,
    cwd,
  }: { workerFile: URL; clientFile: string; loader: string; cwd: string }) {
    this.#child = fork(workerFile, [], {
      cwd,
      execArgv: ['--import', loader],
      // With one thread in the pool, the clock can tell when the client has nothing going on.
      env: { ...withoutProxy(process.env), UV_THREADPOOL_SIZE: '1' },
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    });
    this.#output.follow(this.#child.stdout);
    this.#output.follow(this.#child.stderr);
    this.#listen();
    this.#send({ type: 'load', token: this.#token, clientFile });
  }

  /** The last lines that the client printed. */
  get output(): string {
    return this.#output.lines;
  }

  begin(assignment: Assignment): void {
    this.#send({ type: 'begin', token: this.#token, ...assignment });
  }

  /** Asks whether the event loop of the worker still turns. */
  ping(): void {
    this.#send({ type: 'ping', token: this.#token });
  }

  /** The next event in order, or `silent` when none comes within `limitMs`. */
  async next(limitMs: number): Promise<WorkerEvent> {
    if (this.#events.length === 0) {
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, limitMs);
        this.#wake = () => {
          clearTimeout(timer);
          resolve();
        };
      });
      this.#wake = undefined;
    }
    return this.#events.shift() ?? { type: 'silent', forMs: limitMs };
  }

  kill(): void {
    this.#child.kill('SIGKILL');
    // A process that the client started may hold the pipes open; nobody waits for it.
    this.#child.stdout?.destroy();
    this.#child.stderr?.destroy();
  }

  #listen(): void {
    const child = this.#child;
    child.on('message', (envelope: { token?: string; message: FromWorker } | null) => {
      // The client may reach the channel too; what does not carry the token is not ours.
      if (envelope?.token === this.#token) this.#push({ type: 'message', message: envelope.message });
    });
    child.on('error', (error) => this.#end(error.message));
    child.on('exit', (code, signal) => {
      const how = signal === null ? `exit code ${code}` : `signal ${signal}`;
      const timer = setTimeout(() => this.#end(how), LINGER_MS);
      child.on('close', () => {
        clearTimeout(timer);
        this.#end(how);
      });
    });
  }

  #end(how: string): void {
    this.#push({ type: 'ended', how });
  }

  #push(event: WorkerEvent): void {
    this.#events.push(event);
    this.#wake?.();
  }

  #send(message: ToWorker): void {
    // A worker that is gone is told of by its `ended` event; a failed send adds nothing to that.
    this.#child.send(message, () => {});
  }
}

/** Libraries that honour a proxy would ask it instead of the intercepted host. */
function withoutProxy(env: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  return Object.fromEntries(Object.entries(env).filter(([name]) => !/^(https?|all)_proxy$/i.test(name)));
}
