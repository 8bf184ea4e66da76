import type { Breach } from '../../adapter/Breach.ts';
import type { RunFrame } from '../../adapter/FromAdapter.ts';
import { createPacedClock } from '../../clock/createPacedClock.ts';
import { createSteppedClock } from '../../clock/createSteppedClock.ts';
import type { RunClock } from '../../clock/RunClock.ts';
import type { SteppedClock } from '../../clock/SteppedClock.ts';
import { createProgressLog } from '../createProgressLog.ts';
import type { ProgressLog } from '../ProgressLog.ts';
import type { RunPlan } from '../RunPlan.ts';
import type { Outcome, RunRecord } from '../RunRecord.ts';
import { readClientError } from '../readClientError.ts';
import { readObservation } from '../readObservation.ts';
import type { AdapterDriverOptions } from './createAdapterDriver.ts';
import { describePolls } from './describePolls.ts';
import type { Endpoint } from './Endpoint.ts';
import { hidePorts } from './hidePorts.ts';
import { precisionOf } from './precisionOf.ts';
import { ServedRun } from './ServedRun.ts';
import { watchedSeconds } from './watchedSeconds.ts';

/** Real time in which a client that does two things at once shows the second before the clock moves. */
const SETTLE_MS = 20;
/** Real time without a sign of a client that is at work. */
const SILENCE_LIMIT_MS = 20_000;
/** Real time that a request without an answer is left to the client's own time-out. */
const STALL_LIMIT_MS = 12_000;
/** The same after a cancel, and for a request that is answered at last because the cancel does not end it. */
const CANCEL_LIMIT_MS = 3000;
const CANCEL_GRACE_MS = 300;
/** Real time in which a client that goes on after its end shows that. */
const WATCH_MS = 300;
/** Real time that a client has to come to rest after its run was ended. */
const REST_LIMIT_MS = 2000;
/** Sleeps without a request after which a wait is given up. */
const MOST_SLEEPS = 50_000;
const TICK_MS = 250;

type Why = Extract<Outcome, { type: 'unsettled' }>['why'];

interface Wait {
  id: number;
  clock: RunClock;
  /** Present where the client leaves its waits to us. */
  stepped?: SteppedClock;
  endpoint: Endpoint;
  progress: ProgressLog;
  outcome?: Outcome;
  /** Ends the sleep that is open, without a wake. */
  stopSleep?: () => void;
  /** Something was asked or answered during the sleep: the client does two things at once. */
  isMixed: boolean;
  isClosed: boolean;
  settled: () => void;
}

/** One run of a client behind an adapter. */
export class AdapterRun {
  readonly #options: AdapterDriverOptions & { parallel: number };
  readonly #plan: RunPlan;
  readonly #ops: RunPlan['ops'];
  #served!: ServedRun;
  readonly #waits: (Wait | undefined)[] = [];
  readonly #outcomes = new Map<number, Outcome>();
  #op: RunPlan['ops'][number] | undefined;
  #cancelledAtSeconds: number | undefined;
  #lastFrameMs = performance.now();
  #settleTimer: NodeJS.Timeout | undefined;
  #breach: Breach | undefined;
  #isDelivered = false;
  /** The endpoint begins to take connections again. */
  #isOpening = false;
  #onBreach: (breach: Breach) => void = () => {};
  /** The client could not be brought to rest: its process is of no more use. */
  isSpoiled = false;

  constructor(options: AdapterDriverOptions & { parallel: number }, plan: RunPlan, ops: RunPlan['ops']) {
    this.#options = options;
    this.#plan = plan;
    this.#ops = ops;
  }

  /** Where the run stands, for people. */
  describe(): string {
    return describePolls(this.#served.journal.exchanges, this.#waits[0]?.clock.nowSeconds() ?? 0);
  }

  /** Rejects with a Breach of the adapter. */
  async play(): Promise<RunRecord> {
    const breached = new Promise<never>((_, reject) => {
      this.#onBreach = reject;
    });
    breached.catch(() => {});
    const ticker = setInterval(() => this.#tick(), TICK_MS);
    try {
      return await Promise.race([this.#play(), breached]);
    } finally {
      this.#isDelivered = true;
      clearInterval(ticker);
      clearTimeout(this.#settleTimer);
      this.#served?.end();
      for (const wait of this.#waits) {
        if (wait !== undefined) this.#options.process.forget(wait.id);
      }
    }
  }

  async #play(): Promise<RunRecord> {
    const { waits } = this.#plan;
    if (this.#options.parallel >= waits.length)
      await Promise.all(waits.map((_, index) => this.#start(index)));
    else for (const index of waits.keys()) await this.#start(index);
    await this.#watch();
    this.#served.end();
    const record = this.#toRecord();
    await this.#rest();
    return record;
  }

  /** Runs one of the plan's operations; resolves when it has an outcome. */
  async #start(index: number): Promise<void> {
    const { spec, process, hello, open, pace } = this.#options;
    const planned = this.#plan.waits[index];
    if (planned === undefined) return;
    const op = (planned.ops?.filter((one) => hello.can.includes(one)) ?? this.#ops)[0];
    if (op === undefined) {
      const reason = `The adapter's \`can\` names neither of ${planned.ops?.join(', ')}.`;
      this.#outcomes.set(index, { type: 'unsupported', reason });
      return;
    }
    this.#op ??= op;
    const stepped = pace.clock === 'virtual' ? createSteppedClock() : undefined;
    const clock = stepped ?? createPacedClock({ speed: pace.speed, sinceMs: process.startedAtMs });
    const endpoint = await open((call) => this.#served.answer(call, clock));
    this.#served ??= this.#serve(endpoint.pattern);
    if (this.#served.beginsRefused) await endpoint.refuse();
    await new Promise<void>((settled) => {
      const id = process.listen({
        onFrame: (frame) => this.#take(wait, frame),
        onBreach: (breach) => {
          if (this.#isDelivered) this.#options.onLateBreach(this.#name, breach);
          this.#breach = breach;
          this.#onBreach(breach);
        },
      });
      const wait: Wait = {
        id,
        clock,
        ...(stepped && { stepped }),
        endpoint,
        progress: createProgressLog(),
        isMixed: false,
        isClosed: false,
        settled,
      };
      this.#waits[index] = wait;
      this.#lastFrameMs = performance.now();
      const { params } = planned;
      const token = this.#served.tokens.at(0);
      process.send({ type: 'run', id, op, spec: spec.id, baseUrl: endpoint.baseUrl, token, params });
      if (stepped === undefined) {
        clock.after(this.#options.patienceSeconds(this.#plan), () => this.#giveUp(wait, 'patience'));
        if (this.#served.beginsRefused) setTimeout(() => void endpoint.accept(), CANCEL_GRACE_MS);
      }
    });
  }

  /** The name of the script, which is that of its check. */
  get #name(): string {
    return this.#plan.waits[0]?.scenario.name ?? '';
  }

  #serve(pattern: string | undefined): ServedRun {
    const { spec, onLate } = this.#options;
    return new ServedRun({
      spec,
      plan: this.#plan,
      ...(pattern !== undefined && { pattern }),
      onCancelDue: () => this.#cancel(),
      onSign: () => {
        for (const wait of this.#waits) if (wait?.stopSleep) wait.isMixed = true;
        this.#advanceAll();
      },
      onLate: ({ method }) => onLate(this.#name, method),
    });
  }

  #take(wait: Wait, frame: RunFrame): void {
    this.#lastFrameMs = performance.now();
    switch (frame.type) {
      case 'sleep':
        this.#sleep(wait, frame.seconds);
        break;
      case 'token': {
        const token = this.#served.tokens.at(wait.clock.nowSeconds());
        this.#options.process.send({ type: 'token', id: wait.id, token });
        break;
      }
      case 'progress':
        this.#read(wait, () => {
          const observation = readObservation(frame.observation, 'the frame progress');
          wait.progress.add(frame.observation, observation, wait.clock.nowSeconds());
        });
        break;
      default:
        wait.isClosed = true;
        wait.stopSleep?.();
        this.#read(wait, () => this.#settle(wait, this.#outcomeOf(wait, frame)));
    }
    this.#advance(wait);
  }

  #outcomeOf(wait: Wait, frame: Exclude<RunFrame, { type: 'sleep' | 'token' | 'progress' }>): Outcome {
    const atSeconds = wait.clock.nowSeconds();
    if (frame.type === 'unsupported') return { type: 'unsupported', reason: hidePorts(frame.reason) };
    if (frame.type === 'crashed') return { type: 'crashed', message: hidePorts(frame.message), atSeconds };
    if (frame.type === 'done')
      return { type: 'done', observation: readObservation(frame.observation, 'the frame done'), atSeconds };
    const error = readClientError(frame.error, 'the frame failed');
    const { message } = error;
    return {
      type: 'failed',
      error: message === undefined ? error : { ...error, message: hidePorts(message) },
      atSeconds,
    };
  }

  /** What breaks the client contract counts as a crash, as it does in process. */
  #read(wait: Wait, action: () => void): void {
    try {
      action();
    } catch (error) {
      const message = error instanceof Error ? error.message : String(error);
      this.#settle(wait, { type: 'crashed', message, atSeconds: wait.clock.nowSeconds() });
    }
  }

  #sleep(wait: Wait, seconds: number): void {
    // A cancelled operation is not woken any more.
    if (this.#cancelledAtSeconds !== undefined) return;
    this.#served.timersFired++;
    wait.isMixed = false;
    const stop = wait.clock.after(seconds, () => {
      delete wait.stopSleep;
      const now = wait.clock.date().toISOString();
      this.#options.process.send({ type: 'wake', id: wait.id, now });
    });
    wait.stopSleep = () => {
      stop();
      delete wait.stopSleep;
    };
    // It has tried, and been refused.
    if (this.#served.beginsRefused && this.#served.journal.exchanges.length === 0) {
      this.#isOpening = true;
      void wait.endpoint.accept().finally(() => {
        this.#isOpening = false;
        this.#advance(wait);
      });
    }
  }

  #advanceAll(isSettled = false): void {
    for (const wait of this.#waits) if (wait !== undefined) this.#advance(wait, isSettled);
  }

  /** Moves the clock of a wait whose client waits for it, and for nothing else. */
  #advance(wait: Wait, isSettled = false): void {
    const served = this.#served;
    const { limits } = this.#plan;
    if (served.isOver || served.busy > 0 || this.#isOpening) return;
    if (served.waits.some(({ requests }) => requests > limits.requests)) {
      for (const one of this.#waits) if (one !== undefined) this.#giveUp(one, 'requests');
      return;
    }
    if (served.cancelDue !== undefined) {
      this.#cancelInFlight();
      return;
    }
    if (wait.stepped === undefined) return;
    const isAsleep = wait.stopSleep !== undefined;
    if (!isAsleep && served.held === 0) return;
    if (!isSettled && (!isAsleep || wait.isMixed)) {
      clearTimeout(this.#settleTimer);
      this.#settleTimer = setTimeout(() => this.#advanceAll(true), SETTLE_MS);
      return;
    }
    const next = wait.stepped.nextAtSeconds();
    if (next === undefined) return;
    if (wait.outcome === undefined) {
      if (next > limits.seconds) this.#giveUp(wait, 'seconds', limits.seconds);
      else if (served.timersFired > MOST_SLEEPS) this.#giveUp(wait, 'timers');
      else wait.stepped.step();
    } else if (next <= this.#watchUntilSeconds) wait.stepped.step();
  }

  #cancel(): void {
    if (this.#cancelledAtSeconds !== undefined || this.#served.isOver) return;
    const open = this.#waits.filter((wait) => wait !== undefined && wait.outcome === undefined);
    const [first] = open;
    if (first === undefined) return;
    this.#cancelledAtSeconds = first.clock.nowSeconds();
    this.#lastFrameMs = performance.now();
    for (const wait of open) {
      wait?.stopSleep?.();
      if (wait !== undefined) this.#options.process.send({ type: 'cancel', id: wait.id });
    }
  }

  #cancelInFlight(): void {
    if (this.#cancelledAtSeconds !== undefined) return;
    this.#cancel();
    setTimeout(() => {
      this.#served.cancelDue?.answer();
      delete this.#served.cancelDue;
    }, CANCEL_GRACE_MS);
  }

  /** Ends what will not end by itself. */
  #tick(): void {
    const served = this.#served;
    if (served === undefined || served.isOver) return;
    const silentMs = performance.now() - Math.max(served.lastSignMs, this.#lastFrameMs);
    const isHeld = served.held > 0;
    for (const wait of this.#waits) {
      if (wait === undefined || wait.outcome !== undefined) continue;
      if (this.#cancelledAtSeconds !== undefined) {
        if (silentMs > CANCEL_LIMIT_MS) this.#giveUp(wait, 'stalled');
      } else if (wait.stepped === undefined) continue;
      else if (isHeld && silentMs > STALL_LIMIT_MS) this.#giveUp(wait, 'stalled');
      else if (!isHeld && silentMs > SILENCE_LIMIT_MS) this.#giveUp(wait, 'real-time');
    }
  }

  #giveUp(wait: Wait, why: Why, atSeconds = wait.clock.nowSeconds()): void {
    this.#settle(wait, { type: 'unsettled', why, atSeconds });
  }

  #settle(wait: Wait, outcome: Outcome): void {
    wait.outcome ??= outcome;
    wait.settled();
  }

  #watchUntilSeconds = 0;

  /** Looks on for a while after the end, for requests that should not come. */
  async #watch(): Promise<void> {
    const { watchSeconds } = this.#plan;
    const first = this.#waits.find((wait) => wait !== undefined);
    if (watchSeconds === 0 || first === undefined || first.outcome?.type === 'unsettled') return;
    this.#watchUntilSeconds = first.clock.nowSeconds() + watchSeconds;
    const { spec, pace } = this.#options;
    const realMs = first.stepped ? WATCH_MS : (watchedSeconds(this.#plan, spec) * 1000) / pace.speed;
    this.#advanceAll();
    await new Promise((resolve) => setTimeout(resolve, realMs));
  }

  /** Brings a client to rest that was left in the middle of its operation. */
  async #rest(): Promise<void> {
    const { process, hello } = this.#options;
    const left = this.#waits.filter((wait) => wait !== undefined && !wait.isClosed);
    for (const wait of this.#waits) wait?.endpoint.drop();
    if (left.length === 0) return;
    const canCancel = hello.can.includes('cancel');
    if (canCancel && this.#cancelledAtSeconds === undefined) {
      for (const wait of left) if (wait !== undefined) process.send({ type: 'cancel', id: wait.id });
    }
    const wasAsleep = left.some((wait) => wait?.stopSleep !== undefined);
    const untilMs = performance.now() + (wasAsleep && !canCancel ? 0 : REST_LIMIT_MS);
    while (left.some((wait) => !wait?.isClosed) && performance.now() < untilMs && !this.#breach) {
      await new Promise((resolve) => setTimeout(resolve, SETTLE_MS));
    }
    if (left.some((wait) => !wait?.isClosed)) this.isSpoiled = true;
  }

  #toRecord(): RunRecord {
    const { pace } = this.#options;
    const stalled: Outcome = { type: 'unsettled', why: 'stalled', atSeconds: 0 };
    const refused = [...new Set(this.#waits.flatMap((wait) => wait?.endpoint.refusedHosts() ?? []))];
    return {
      ...(this.#op && { op: this.#op }),
      journal: [...this.#served.journal.exchanges],
      waits: this.#plan.waits.map((_, index) => ({
        outcome: this.#waits[index]?.outcome ?? this.#outcomes.get(index) ?? stalled,
        progress: [...(this.#waits[index]?.progress.entries ?? [])],
      })),
      ...(this.#cancelledAtSeconds !== undefined && { cancelledAtSeconds: this.#cancelledAtSeconds }),
      unhandled: [],
      blocked: [],
      ...(refused.length > 0 && { refusedHosts: refused }),
      ...precisionOf(pace),
      ...(pace.clock === 'virtual' && { datesApart: true }),
      tokens: [...this.#served.tokens.issued],
    };
  }
}
