import { Breach } from '../../adapter/Breach.ts';
import type { createFrameReader } from '../../adapter/createFrameReader.ts';
import type { FromAdapter, Hello, RunFrame } from '../../adapter/FromAdapter.ts';
import type { ToAdapter } from '../../adapter/ToAdapter.ts';
import type { Launcher } from '../../process/Launcher.ts';
import { LineReader } from '../../process/LineReader.ts';
import type { Program } from '../../process/Program.ts';

/** Real time that an adapter has for its greeting; some languages compile first. */
const HELLO_LIMIT_MS = 30_000;
/** Real time that an adapter has to end after it was told to. */
const BYE_LIMIT_MS = 2000;

/** So many runs that have ended can still be answered twice. */
const MOST_CLOSED = 20;

const CLOSING = ['done', 'failed', 'crashed', 'unsupported'];

export interface AdapterOptions {
  command: string;
  launcher: Launcher;
  read: ReturnType<typeof createFrameReader>;
  env?: Record<string, string>;
  /** Real time that it has for its greeting. */
  helloMs?: number | undefined;
  /** Told of every line there and back. */
  onLine?: (direction: '>' | '<', line: string) => void;
}

/** Who listens to one run. */
export interface RunListener {
  onFrame(frame: RunFrame): void;
  /** The adapter broke the protocol, or is gone. */
  onBreach(breach: Breach): void;
}

/** A process that speaks the adapter protocol. */
export class AdapterProcess {
  readonly hello: Promise<Hello>;
  readonly startedAtMs = Date.now();
  readonly #options: AdapterOptions;
  readonly #program: Program;
  readonly #open = new Map<number, RunListener>();
  /** Runs that had their closing frame, by id. */
  readonly #closed = new Map<number, RunListener>();
  #nextId = 1;
  #breach: Breach | undefined;
  #settleHello: { resolve(hello: Hello): void; reject(breach: Breach): void } | undefined;
  #isEnding = false;

  constructor(options: AdapterOptions) {
    const { command, launcher, env, helloMs = HELLO_LIMIT_MS } = options;
    this.#options = options;
    const reader = new LineReader(
      (line) => this.#take(line, reader),
      (characters) => this.#break(overflow(characters)),
    );
    this.#program = launcher.start({ command, onOutput: (chunk) => reader.add(chunk), ...(env && { env }) });
    this.hello = new Promise((resolve, reject) => {
      const timer = setTimeout(() => this.#break(silence(helloMs)), helloMs);
      const settle = () => clearTimeout(timer);
      this.#settleHello = {
        resolve: (hello) => {
          settle();
          resolve(hello);
        },
        reject: (breach) => {
          settle();
          reject(breach);
        },
      };
    });
    // Whoever opens the process awaits it; that is not everybody.
    this.hello.catch(() => {});
    void this.#program.ended.then(({ how }) => this.#break(this.#endOf(how)));
    this.send({ type: 'hello', protocol: 1 });
  }

  /** What made the process useless, if anything did. */
  get breach(): Breach | undefined {
    return this.#breach;
  }

  /** The last lines of what it wrote for people. */
  get said(): string {
    return this.#program.said;
  }

  get pid(): number | undefined {
    return this.#program.pid;
  }

  /** Takes the number of a new run. Frames of it go to the listener until `forget`. */
  listen(listener: RunListener): number {
    const id = this.#nextId++;
    this.#open.set(id, listener);
    if (this.#breach !== undefined) listener.onBreach(this.#breach);
    return id;
  }

  /** The run is over, whether it had a closing frame or not. */
  forget(id: number): void {
    this.#open.delete(id);
  }

  send(frame: ToAdapter): void {
    const line = JSON.stringify(frame);
    this.#options.onLine?.('>', line);
    this.#program.write(`${line}\n`);
  }

  /** Tells the adapter to end. `false`: it did not, and was ended. */
  async end(): Promise<boolean> {
    this.#isEnding = true;
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<false>((resolve) => {
      timer = setTimeout(() => resolve(false), BYE_LIMIT_MS);
    });
    this.send({ type: 'bye' });
    this.#program.endInput();
    const ended = await Promise.race([this.#program.ended.then(() => true as const), late]);
    clearTimeout(timer);
    this.kill();
    return ended;
  }

  /** Ends the process and all that it started. */
  kill(): void {
    this.#isEnding = true;
    this.#options.launcher.end(this.#program);
  }

  #take(line: string, reader: LineReader): void {
    this.#options.onLine?.('<', line.trimEnd());
    try {
      this.#dispatch(this.#options.read(line));
    } catch (error) {
      if (!(error instanceof Breach)) throw error;
      reader.stop();
      this.#break(error);
    }
  }

  #dispatch(frame: FromAdapter): void {
    if (frame.type === 'hello') {
      if (this.#settleHello === undefined) throw twice(frame, 'the greeting');
      this.#settleHello.resolve(frame);
      this.#settleHello = undefined;
      return;
    }
    if (this.#settleHello !== undefined) {
      throw new Breach({
        expected: 'the first frame to be hello',
        actual: `a frame ${frame.type}`,
        mend: 'Answer the greeting {"type":"hello","protocol":1} before anything else.',
        line: JSON.stringify(frame),
      });
    }
    const listener = this.#open.get(frame.id);
    if (listener === undefined) {
      this.#takeStray(frame);
      return;
    }
    if (CLOSING.includes(frame.type)) {
      this.#open.delete(frame.id);
      this.#closed.set(frame.id, listener);
      const [oldest] = this.#closed.keys();
      if (this.#closed.size > MOST_CLOSED && oldest !== undefined) this.#closed.delete(oldest);
    }
    listener.onFrame(frame);
  }

  /** A frame of a run that is not open: of an ended one it costs that one alone, of an unknown one the process. */
  #takeStray(frame: RunFrame): void {
    const ended = this.#closed.get(frame.id);
    if (ended !== undefined && CLOSING.includes(frame.type)) {
      ended.onBreach(twice(frame, `run ${frame.id}`));
    }
    if (ended !== undefined && frame.type === 'sleep') ended.onFrame(frame);
    if (frame.id > 0 && frame.id < this.#nextId) return;
    throw new Breach({
      expected: `the id of a run that was asked for (${[...this.#open.keys()].join(', ') || 'none is open'})`,
      actual: `a frame ${frame.type} with the id ${frame.id}`,
      mend: 'Repeat the id of the run frame in each frame about it.',
      line: JSON.stringify(frame),
    });
  }

  #endOf(how: string): Breach {
    return new Breach({
      expected: 'the process to go on until it is told to end',
      actual: `its end with ${how}`,
      mend: this.said === '' ? 'It wrote nothing to its standard error.' : `Its last output:\n${this.said}`,
    });
  }

  #break(breach: Breach): void {
    if (this.#breach !== undefined) return;
    this.#breach = breach;
    const isOurDoing = this.#isEnding || this.#program.isKilled;
    if (!this.#isEnding) this.kill();
    this.#settleHello?.reject(breach);
    this.#settleHello = undefined;
    const open = [...this.#open.values()];
    this.#open.clear();
    // Between two runs it is the doing of the one before.
    const listeners = open.length > 0 || isOurDoing ? open : [...this.#closed.values()].slice(-1);
    for (const listener of listeners) listener.onBreach(breach);
  }
}

function twice(frame: FromAdapter, what: string): Breach {
  return new Breach({
    expected: `one answer to ${what}`,
    actual: `a second one (${frame.type})`,
    mend: 'Answer each frame once, with the id of its run.',
    line: JSON.stringify(frame),
  });
}

function overflow(characters: number): Breach {
  return new Breach({
    expected: 'frames, one a line',
    actual: `${characters} characters without a line break`,
    mend: 'Write nothing but frames to the standard output; print anything else to the standard error.',
  });
}

function silence(limitMs: number): Breach {
  return new Breach({
    expected: `the answer to the greeting within ${limitMs / 1000} s`,
    actual: 'nothing',
    mend: 'Read lines from the standard input, write {"type":"hello",...} to the standard output, and flush it.',
  });
}
