/**
 * Makes an adapter process of an in-process client: `node bridge.ts <client> [--own-clock]`. Its waits become `sleep` frames, unless it is to
 * live on a clock of its own.
 */
import { AsyncLocalStorage } from 'node:async_hooks';
import { resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { pathToFileURL } from 'node:url';
import type { ToAdapter } from '../../../src/adapter/ToAdapter.ts';
import type { Client } from '../../../src/client/Client.ts';
import { classifyRejection } from '../../../src/driver/classifyRejection.ts';

interface Timer {
  dueMs: number;
  callback: () => void;
}

/** One run, and its virtual time. */
class Run {
  readonly id: number;
  readonly abort = new AbortController();
  token: string;
  readonly timers = new Map<number, Timer>();
  nowMs = 0;
  inFlight = 0;
  sleeping: Timer | undefined;
  #tokenCame: (() => void) | undefined;

  constructor(id: number, token: string) {
    this.id = id;
    this.token = token;
  }

  /** Sleeps to the next timer, once nothing else is going on. */
  rest(): void {
    setImmediate(() => {
      if (this.inFlight > 0 || this.sleeping !== undefined || this.abort.signal.aborted) return;
      const next = [...this.timers.values()].sort((a, b) => a.dueMs - b.dueMs)[0];
      if (next === undefined) return;
      this.sleeping = next;
      write({ type: 'sleep', id: this.id, seconds: (next.dueMs - this.nowMs) / 1000 });
    });
  }

  async wake(): Promise<void> {
    const timer = this.sleeping;
    this.sleeping = undefined;
    if (timer === undefined) return;
    // A token is asked for synchronously, so that it has to be there before.
    await new Promise<void>((came) => {
      this.#tokenCame = came;
      write({ type: 'token', id: this.id });
    });
    this.nowMs = timer.dueMs;
    const entry = [...this.timers].find(([, one]) => one === timer);
    if (entry !== undefined) {
      this.timers.delete(entry[0]);
      runs.run(this, timer.callback);
    }
    this.rest();
  }

  takeToken(token: string): void {
    this.token = token;
    this.#tokenCame?.();
  }
}

const [file = '', ...flags] = process.argv.slice(2);
const ownClock = flags.includes('--own-clock');
const runs = new AsyncLocalStorage<Run>();
const open = new Map<number, Run>();
const post = process.stdout.write.bind(process.stdout);

function write(frame: object): void {
  post(`${JSON.stringify(frame)}\n`);
}

if (!ownClock) virtualise();
const { default: client }: { default: Client } = await import(pathToFileURL(resolve(file)).href);

for await (const line of createInterface({ input: process.stdin })) {
  const frame = JSON.parse(line);
  const run = open.get(frame.id);
  if (frame.type === 'hello') greet();
  else if (frame.type === 'run') operate(frame);
  else if (frame.type === 'wake') void run?.wake();
  else if (frame.type === 'token') run?.takeToken(frame.token);
  else if (frame.type === 'cancel' && run !== undefined) runs.run(run, () => run.abort.abort());
  else if (frame.type === 'bye') process.exit(0);
}
process.exit(0);

function greet(): void {
  const { name, version, specs } = client;
  const all = client.can ?? ['getProgress', 'waitForJob', 'cancel', 'token'];
  const can = ownClock ? all.filter((ability) => ability !== 'token') : [...all, 'sleep'];
  write({
    type: 'hello',
    protocol: 1,
    client: { name, version, language: 'typescript' },
    specs,
    can,
    parallel: 2,
  });
}

function operate({ id, op, spec, baseUrl, token, params }: Extract<ToAdapter, { type: 'run' }>): void {
  const run = new Run(id, token);
  open.set(id, run);
  const close = (frame: object) => {
    open.delete(id);
    write({ ...frame, id });
  };
  void runs.run(run, async () => {
    try {
      const connection = await client.connect({ spec, baseUrl, token: () => run.token, params });
      const { signal } = run.abort;
      const onProgress = (observation: object) => write({ type: 'progress', id, observation });
      const operation =
        op === 'waitForJob'
          ? connection.waitForJob?.({ signal, onProgress })
          : connection.getProgress?.({ signal });
      if (operation === undefined) return close({ type: 'unsupported', reason: `The client has no ${op}.` });
      close({ type: 'done', observation: await operation });
    } catch (error) {
      close(classifyRejection(error, client));
    }
  });
}

/** Puts the run's time in the place of the platform's timers, and keeps an eye on its requests. */
function virtualise(): void {
  const native = { setTimeout, clearTimeout, fetch };
  let serial = 1_000_000;
  const set = (callback: (...args: unknown[]) => void, ms = 0, ...args: unknown[]) => {
    const run = runs.getStore();
    if (run === undefined) return native.setTimeout(callback, ms, ...args);
    const id = serial++;
    run.timers.set(id, { dueMs: run.nowMs + ms, callback: () => callback(...args) });
    run.rest();
    return id;
  };
  const clear = (timer: unknown) => {
    if (typeof timer !== 'number') return native.clearTimeout(timer as NodeJS.Timeout);
    for (const run of open.values()) run.timers.delete(timer);
    runs.getStore()?.timers.delete(timer);
  };
  const request: typeof fetch = async (...args) => {
    const run = runs.getStore();
    if (run === undefined) return native.fetch(...args);
    run.inFlight++;
    const done = () => {
      run.inFlight--;
      run.rest();
    };
    try {
      // The platform's own timers stay real.
      const response = await runs.exit(() => native.fetch(...args));
      // The body still comes.
      const text = response.text.bind(response);
      response.text = () => runs.exit(text).finally(done);
      return response;
    } catch (error) {
      done();
      throw error;
    }
  };
  Object.assign(globalThis, { setTimeout: set, clearTimeout: clear, fetch: request });
}
