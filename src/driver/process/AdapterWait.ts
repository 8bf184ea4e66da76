import type { RunFrame } from '../../adapter/FromAdapter.ts';
import type { RunClock } from '../../clock/RunClock.ts';
import type { SteppedClock } from '../../clock/SteppedClock.ts';
import { createProgressLog } from '../createProgressLog.ts';
import type { Outcome, WaitRecord } from '../RunRecord.ts';
import { readClientError } from '../readClientError.ts';
import { readObservation } from '../readObservation.ts';
import type { AdapterProcess } from './AdapterProcess.ts';
import type { Endpoint } from './Endpoint.ts';
import { hidePorts } from './hidePorts.ts';

type Unsettled = Extract<Outcome, { type: 'unsettled' }>;
type ClosingFrame = Exclude<RunFrame, { type: 'sleep' | 'token' | 'progress' }>;

export interface AdapterWaitOptions {
  id: number;
  process: AdapterProcess;
  endpoint: Endpoint;
  clock: RunClock;
  /** The same clock, where the client leaves its waits to us. */
  stepped?: SteppedClock | undefined;
  /** The token that is valid at a time. */
  tokenAt(seconds: number): string;
}

/** One operation of a run: what its adapter said of it so far. */
export class AdapterWait {
  readonly id: number;
  readonly endpoint: Endpoint;
  readonly clock: RunClock;
  readonly stepped: SteppedClock | undefined;
  /** Resolves with the outcome. */
  readonly settled: Promise<void>;
  outcome: Outcome | undefined;
  /** Something was asked or answered during the sleep: the client does two things at once. */
  isMixed = false;
  /** The closing frame has come. */
  isClosed = false;
  readonly #process: AdapterProcess;
  readonly #tokenAt: AdapterWaitOptions['tokenAt'];
  readonly #progress = createProgressLog();
  #stopSleep: (() => void) | undefined;
  #resolve: () => void = () => {};

  constructor({ id, process, endpoint, clock, stepped, tokenAt }: AdapterWaitOptions) {
    this.id = id;
    this.endpoint = endpoint;
    this.clock = clock;
    this.stepped = stepped;
    this.#process = process;
    this.#tokenAt = tokenAt;
    this.settled = new Promise((resolve) => {
      this.#resolve = resolve;
    });
  }

  get isAsleep(): boolean {
    return this.#stopSleep !== undefined;
  }

  /** Takes any frame but a sleep, which the run decides about. */
  take(frame: Exclude<RunFrame, { type: 'sleep' }>): void {
    if (frame.type === 'token') {
      const token = this.#tokenAt(this.clock.nowSeconds());
      this.#process.send({ type: 'token', id: this.id, token });
    } else if (frame.type === 'progress') {
      this.#read(() => {
        const observation = readObservation(frame.observation, 'the frame progress');
        this.#progress.add(frame.observation, observation, this.clock.nowSeconds());
      });
    } else {
      this.isClosed = true;
      this.endSleep();
      this.#read(() => this.settle(this.#outcomeOf(frame)));
    }
  }

  /** Wakes the client in so many seconds of its clock. */
  sleep(seconds: number): void {
    this.isMixed = false;
    this.#stopSleep = this.clock.after(seconds, () => {
      this.#stopSleep = undefined;
      this.#process.send({ type: 'wake', id: this.id, now: this.clock.date().toISOString() });
    });
  }

  /** Ends the sleep that is open, without a wake. */
  endSleep(): void {
    this.#stopSleep?.();
    this.#stopSleep = undefined;
  }

  cancel(): void {
    this.endSleep();
    this.#process.send({ type: 'cancel', id: this.id });
  }

  giveUp(why: Unsettled['why'], atSeconds = this.clock.nowSeconds()): void {
    this.settle({ type: 'unsettled', why, atSeconds });
  }

  /** The first outcome counts. */
  settle(outcome: Outcome): void {
    this.outcome ??= outcome;
    this.#resolve();
  }

  toRecord(): WaitRecord {
    const none: Outcome = { type: 'unsettled', why: 'stalled', atSeconds: 0 };
    return { outcome: this.outcome ?? none, progress: [...this.#progress.entries] };
  }

  #outcomeOf(frame: ClosingFrame): Outcome {
    const atSeconds = this.clock.nowSeconds();
    if (frame.type === 'unsupported') return { type: 'unsupported', reason: hidePorts(frame.reason) };
    if (frame.type === 'crashed') return { type: 'crashed', message: hidePorts(frame.message), atSeconds };
    if (frame.type === 'done')
      return { type: 'done', observation: readObservation(frame.observation, 'the frame done'), atSeconds };
    const { message, ...error } = readClientError(frame.error, 'the frame failed');
    const shown = message === undefined ? error : { ...error, message: hidePorts(message) };
    return { type: 'failed', error: shown, atSeconds };
  }

  /** What breaks the client contract counts as a crash, as it does in process. */
  #read(action: () => void): void {
    try {
      action();
    } catch (error) {
      const message = error instanceof Error ? error.message : String(error);
      this.settle({ type: 'crashed', message, atSeconds: this.clock.nowSeconds() });
    }
  }
}
