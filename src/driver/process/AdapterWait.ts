import type { RunFrame } from '../../adapter/FromAdapter.ts';
import type { RunClock } from '../../clock/RunClock.ts';
import type { SteppedClock } from '../../clock/SteppedClock.ts';
import { createProgressLog } from '../createProgressLog.ts';
import type { Outcome, WaitRecord } from '../RunRecord.ts';
import { readClientError } from '../readClientError.ts';
import { readObservation } from '../readObservation.ts';
import type { AdapterProcess } from './AdapterProcess.ts';
import type { Endpoint } from './Endpoint.ts';
import type { Habit } from './Habit.ts';
import { hidePorts } from './hidePorts.ts';
import { SleepWatch } from './SleepWatch.ts';

type Unsettled = Extract<Outcome, { type: 'unsettled' }>;
type ClosingFrame = Exclude<RunFrame, { type: 'sleep' | 'token' | 'progress' }>;

/** Less real time than this between an answer and the next request is work, or a busy machine. */
const LEAST_SLEEP_SECONDS = 1;

export interface AdapterWaitOptions {
  id: number;
  process: AdapterProcess;
  endpoint: Endpoint;
  clock: RunClock;
  /** The same clock, where the client leaves its waits to us. */
  stepped?: SteppedClock | undefined;
  /** The token that is valid at a time. */
  tokenAt(seconds: number): string;
  habit: Habit;
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
  /** Whether the client does something else beside its sleeps. */
  readonly watch: SleepWatch;
  /** The closing frame has come. */
  isClosed = false;
  readonly #process: AdapterProcess;
  readonly #tokenAt: AdapterWaitOptions['tokenAt'];
  readonly #progress = createProgressLog();
  #stopSleep: (() => void) | undefined;
  #settleTimer: NodeJS.Timeout | undefined;
  /** Since when the client has had an answer that may have told it to wait. */
  #refusedSinceMs: number | undefined;
  #resolve: () => void = () => {};

  constructor({ id, process, endpoint, clock, stepped, tokenAt, habit }: AdapterWaitOptions) {
    this.watch = new SleepWatch(habit);
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

  /** A request came: what went by in real time since it was refused, it slept without telling. */
  takeRequest(): void {
    this.watch.takeRequest();
    if (!this.isAsleep && this.#refusedSinceMs !== undefined) {
      const sleptSeconds = (performance.now() - this.#refusedSinceMs) / 1000;
      if (sleptSeconds >= LEAST_SLEEP_SECONDS) this.stepped?.pass(sleptSeconds);
    }
    this.#refusedSinceMs = undefined;
  }

  /** A request was answered; 0: its connection broke off. */
  takeAnswer(status: number): void {
    this.watch.takeAnswer();
    if (!this.isAsleep && status !== 200) this.#refusedSinceMs = performance.now();
  }

  /** Wakes the client in so many seconds of its clock. */
  sleep(seconds: number): void {
    this.watch.beginSleep();
    this.#refusedSinceMs = undefined;
    this.#stopSleep = this.clock.after(seconds, () => {
      this.endSleep();
      this.#process.send({ type: 'wake', id: this.id, now: this.clock.date().toISOString() });
    });
  }

  /** Calls back once the client has had so much real time to show what else it does; the last call counts. */
  settleFor(delayMs: number, callback: () => void): void {
    clearTimeout(this.#settleTimer);
    this.#settleTimer = setTimeout(callback, delayMs);
  }

  /** Ends the sleep that is open, without a wake. */
  endSleep(): void {
    this.#stopSleep?.();
    this.#stopSleep = undefined;
    this.watch.endSleep();
  }

  cancel(): void {
    this.endSleep();
    this.#process.send({ type: 'cancel', id: this.id });
  }

  giveUp(why: Unsettled['why'], atSeconds = this.clock.nowSeconds()): void {
    clearTimeout(this.#settleTimer);
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
