import type { Breach } from '../../adapter/Breach.ts';
import type { RunFrame } from '../../adapter/FromAdapter.ts';
import { createPacedClock } from '../../clock/createPacedClock.ts';
import { createSteppedClock } from '../../clock/createSteppedClock.ts';
import type { RunClock } from '../../clock/RunClock.ts';
import type { Answer } from '../../transport/Answer.ts';
import type { IncomingCall } from '../../transport/IncomingCall.ts';
import type { RunPlan } from '../RunPlan.ts';
import type { Outcome, RunRecord } from '../RunRecord.ts';
import { AdapterWait } from './AdapterWait.ts';
import { breachOf } from './breachOf.ts';
import type { AdapterDriverOptions } from './createAdapterDriver.ts';
import { describePolls } from './describePolls.ts';
import type { Habit } from './Habit.ts';
import { precisionOf } from './precisionOf.ts';
import { REAL_TIME_LIMITS } from './RealTimeLimits.ts';
import { ServedRun } from './ServedRun.ts';
import { watchedSeconds } from './watchedSeconds.ts';

/** Real time in which a client that does two things at once shows the second before the clock moves. */
const SETTLE_MS = 20;
/** Real time after which a request is answered whose cancel does not end it, or whose connection was refused. */
const GRACE_MS = 300;
/** Real time in which a client that goes on after its end shows that, where the clock is ours. */
const WATCH_MS = 300;
/** Sleeps without a request after which a wait is given up. */
const MOST_SLEEPS = 50_000;
const TICK_MS = 250;
/** Real time in which a client that does two things at once goes on to the second. */
const SUSPICION_MS = 50;
/** Whoever sleeps for longer in real time is not waited for. */
const LONGEST_REAL_SLEEP_MS = 60_000;

/** One run of a client behind an adapter. */
export class AdapterRun {
  readonly #options: AdapterDriverOptions & { parallel: number; habit: Habit };
  readonly #plan: RunPlan;
  readonly #ops: RunPlan['ops'];
  readonly #served: ServedRun;
  /** By the index of the plan's; absent: not started, or not supported. */
  readonly #waits: AdapterWait[] = [];
  readonly #unsupported = new Map<number, Outcome>();
  #op: RunPlan['ops'][number] | undefined;
  #cancelledAtSeconds: number | undefined;
  #watchUntilSeconds = 0;
  /** When it began, slept or was cancelled last; what a client merely reports is no sign that it gets on. */
  #lastSignMs = performance.now();
  #breach: Breach | undefined;
  #onBreach: (breach: Breach) => void = () => {};
  #isDelivered = false;
  /** The endpoint begins to take connections again. */
  #isOpening = false;
  /** The client could not be brought to rest: its process is of no more use. */
  isSpoiled = false;

  constructor(
    options: AdapterDriverOptions & { parallel: number; habit: Habit },
    plan: RunPlan,
    ops: RunPlan['ops'],
  ) {
    const { spec, onLate, pattern } = options;
    this.#options = options;
    this.#plan = plan;
    this.#ops = ops;
    this.#served = new ServedRun({
      spec,
      plan,
      pattern,
      onCancelDue: () => this.#cancel(),
      onSign: () => this.#advanceAll(),
      onLate: ({ method }) => onLate(this.#name, method),
    });
  }

  /** Whether its times may be wrong, since the client turned out to do two things at once too late. */
  get isDoubtful(): boolean {
    return this.#started.some(({ watch }) => watch.isDoubtful);
  }

  /** Where the run stands, for people. */
  describe(): string {
    return describePolls(this.#served.journal.exchanges, this.#started[0]?.clock.nowSeconds() ?? 0);
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
      this.#served.end();
      for (const wait of this.#started) {
        this.#options.process.forget(wait.id);
        // After a breach, nobody else ends it.
        wait.giveUp('stalled');
      }
    }
  }

  async #play(): Promise<RunRecord> {
    const indexes = [...this.#plan.waits.keys()];
    const isAtOnce = !this.#plan.inTurn && this.#options.parallel >= indexes.length;
    if (isAtOnce) await Promise.all(indexes.map((index) => this.#run(index)));
    else for (const index of indexes) await this.#run(index);
    await this.#watch();
    this.#served.end();
    const record = this.#toRecord();
    await this.#rest();
    return record;
  }

  get #started(): AdapterWait[] {
    return this.#waits.filter((wait) => wait !== undefined);
  }

  /** The name of the script, which is that of its check. */
  get #name(): string {
    return this.#plan.waits[0]?.scenario.name ?? '';
  }

  /** Runs one of the plan's operations; resolves when it has an outcome. */
  async #run(index: number): Promise<void> {
    const { spec, process, hello, open, pace, patienceSeconds } = this.#options;
    const planned = this.#plan.waits[index];
    if (planned === undefined || this.#breach !== undefined) return;
    this.#served.turn = index;
    const op = (planned.ops?.filter((one) => hello.can.includes(one)) ?? this.#ops)[0];
    if (op === undefined) {
      const reason = `The adapter's \`can\` names no ${planned.ops?.join(' and no ')}.`;
      this.#unsupported.set(index, { type: 'unsupported', reason });
      return;
    }
    this.#op ??= op;
    const stepped = pace.clock === 'virtual' ? createSteppedClock() : undefined;
    const clock = stepped ?? createPacedClock({ speed: pace.speed, sinceMs: process.startedAtMs });
    const endpoint = await open({
      answer: (call) => this.#answer(index, call, clock),
      claim: (call) => this.#served.claim(call),
    });
    if (this.#served.beginsRefused) await endpoint.refuse();
    const id = process.listen({
      onFrame: (frame) => this.#take(wait, frame),
      onBreach: (breach) => this.#break(breach),
    });
    const tokenAt = (seconds: number) => this.#served.tokens.at(seconds);
    const wait = new AdapterWait({
      id,
      process,
      endpoint,
      clock,
      stepped,
      tokenAt,
      habit: this.#options.habit,
    });
    this.#waits[index] = wait;
    this.#lastSignMs = performance.now();
    const { baseUrl } = endpoint;
    process.send({
      type: 'run',
      id,
      op,
      spec: spec.id,
      baseUrl,
      token: tokenAt(0),
      params: planned.params,
    });
    if (stepped !== undefined) return wait.settled;
    const stop = clock.after(patienceSeconds(this.#plan), () => wait.giveUp('patience'));
    // When a client has tried is not seen.
    if (this.#served.beginsRefused) setTimeout(() => void endpoint.accept().catch(() => {}), GRACE_MS);
    await wait.settled;
    stop();
  }

  async #answer(index: number, call: IncomingCall, clock: RunClock): Promise<Answer> {
    // One that came after the end is of no account.
    const wait = this.#served.isOver ? undefined : this.#waits[index];
    wait?.takeRequest();
    let answer: Answer = 'reset';
    try {
      answer = await this.#served.answer(call, clock);
      if (wait?.watch.isSuspect) await pause(SUSPICION_MS);
      return answer;
    } finally {
      wait?.takeAnswer(answer === 'reset' ? 0 : answer.status);
      if (wait !== undefined) this.#advance(wait);
    }
  }

  #break(breach: Breach): void {
    if (this.#isDelivered) this.#options.onLateBreach(this.#name, breach, this.#plan.token);
    this.#breach = breach;
    this.#onBreach(breach);
  }

  #take(wait: AdapterWait, frame: RunFrame): void {
    const breach = breachOf(frame, this.#options.hello.can, wait.isAsleep);
    if (breach !== undefined) this.#break(breach);
    else if (frame.type !== 'sleep') wait.take(frame);
    // A cancelled operation is not woken any more.
    else if (this.#cancelledAtSeconds === undefined) this.#sleep(wait, frame.seconds);
    // Not before the other frames that came with it, such as a second sleep.
    setImmediate(() => this.#advance(wait));
  }

  #sleep(wait: AdapterWait, seconds: number): void {
    this.#lastSignMs = performance.now();
    this.#served.timersFired++;
    wait.sleep(seconds);
    if (!this.#served.beginsRefused || this.#served.journal.exchanges.length > 0) return;
    // It has tried, and been refused.
    this.#isOpening = true;
    void wait.endpoint
      .accept()
      .catch(() => {})
      .then(() => {
        this.#isOpening = false;
        this.#advance(wait);
      });
  }

  #advanceAll(): void {
    for (const wait of this.#started) this.#advance(wait);
  }

  /** Moves the clock of a wait whose client waits for it, and for nothing else. */
  #advance(wait: AdapterWait, isSettled = false): void {
    const { limits } = this.#plan;
    const served = this.#served;
    if (served.isOver || served.busy > 0 || this.#isOpening) return;
    if (served.waits.some(({ requests }) => requests > limits.requests)) {
      for (const one of this.#started) one.giveUp('requests');
      return;
    }
    if (served.cancelDue !== undefined) {
      this.#cancelInFlight();
      return;
    }
    if (wait.stepped === undefined || (!wait.isAsleep && served.held === 0)) return;
    const settleMs = wait.isAsleep && !wait.watch.isMixed ? wait.watch.settleMs : SETTLE_MS;
    if (!isSettled && settleMs > 0) {
      wait.settleFor(settleMs, () => this.#advance(wait, true));
      return;
    }
    const next = wait.stepped.nextAtSeconds();
    if (next === undefined) return;
    if (wait.outcome !== undefined) {
      if (next <= this.#watchUntilSeconds) wait.stepped.step();
    } else if (next > limits.seconds) wait.giveUp('seconds', limits.seconds);
    else if (served.timersFired > MOST_SLEEPS) wait.giveUp('timers');
    else {
      wait.stepped.step();
      // A client that was woken may have nothing to do but wait for an answer that is held.
      if (served.held > 0) this.#advance(wait);
    }
  }

  #cancel(): void {
    const open = this.#started.filter(({ outcome }) => outcome === undefined);
    const [first] = open;
    if (this.#cancelledAtSeconds !== undefined || this.#served.isOver || first === undefined) return;
    this.#cancelledAtSeconds = first.clock.nowSeconds();
    this.#lastSignMs = performance.now();
    for (const wait of open) wait.cancel();
  }

  #cancelInFlight(): void {
    if (this.#cancelledAtSeconds !== undefined) return;
    this.#cancel();
    setTimeout(() => {
      this.#served.cancelDue?.answer();
      delete this.#served.cancelDue;
    }, GRACE_MS);
  }

  /** Ends what will not end by itself. */
  #tick(): void {
    const { silenceMs, stallMs, cancelMs } = this.#options.limits ?? REAL_TIME_LIMITS;
    const { lastSignMs, held, isOver } = this.#served;
    if (isOver) return;
    const silentMs = performance.now() - Math.max(lastSignMs, this.#lastSignMs);
    const askedMs = this.#retryAfterSeconds() * 1000;
    for (const wait of this.#started) {
      if (wait.outcome !== undefined) continue;
      if (this.#cancelledAtSeconds !== undefined) {
        if (silentMs > cancelMs) wait.giveUp('stalled');
      } else if (wait.stepped === undefined) continue;
      else if (held > 0 && silentMs > stallMs) wait.giveUp('stalled');
      else if (held > 0 || silentMs <= silenceMs) continue;
      else if (askedMs > LONGEST_REAL_SLEEP_MS) wait.giveUp('asleep');
      else if (silentMs > silenceMs + askedMs) wait.giveUp('silent');
    }
  }

  /** What the last answer asked a client to wait that has not asked again; a library of its own may do so in real time. */
  #retryAfterSeconds(): number {
    const { reply } = this.#served.journal.exchanges.at(-1) ?? {};
    return Number.parseInt(reply?.headers['retry-after'] ?? '', 10) || 0;
  }

  /** Looks on for a while after the end, for requests that should not come. */
  async #watch(): Promise<void> {
    const { watchSeconds } = this.#plan;
    const { spec, pace } = this.#options;
    const [first] = this.#started;
    if (watchSeconds === 0 || first === undefined || first.outcome?.type === 'unsettled') return;
    this.#watchUntilSeconds = first.clock.nowSeconds() + watchSeconds;
    this.#advanceAll();
    await pause(first.stepped ? WATCH_MS : (watchedSeconds(this.#plan, spec) * 1000) / pace.speed);
  }

  /** Brings a client to rest that was left in the middle of its operation. */
  async #rest(): Promise<void> {
    const { hello, limits = REAL_TIME_LIMITS } = this.#options;
    for (const { endpoint } of this.#started) endpoint.drop();
    const left = this.#started.filter(({ isClosed }) => !isClosed);
    const canCancel = hello.can.includes('cancel');
    // Whoever sleeps and cannot be cancelled will not wake again.
    const restMs = canCancel || left.every(({ isAsleep }) => !isAsleep) ? limits.restMs : 0;
    if (canCancel && this.#cancelledAtSeconds === undefined) for (const wait of left) wait.cancel();
    const untilMs = performance.now() + restMs;
    const isLeft = () => left.some(({ isClosed }) => !isClosed);
    while (isLeft() && performance.now() < untilMs && this.#breach === undefined) await pause(SETTLE_MS);
    this.isSpoiled = isLeft();
  }

  #toRecord(): RunRecord {
    const { pace } = this.#options;
    const stalled: Outcome = { type: 'unsettled', why: 'stalled', atSeconds: 0 };
    const refused = [...new Set(this.#started.flatMap(({ endpoint }) => endpoint.refusedHosts()))];
    const waits = this.#plan.waits.map(
      (_, index) =>
        this.#waits[index]?.toRecord() ?? { outcome: this.#unsupported.get(index) ?? stalled, progress: [] },
    );
    return {
      ...(this.#op && { op: this.#op }),
      journal: [...this.#served.journal.exchanges],
      waits,
      ...(this.#cancelledAtSeconds !== undefined && { cancelledAtSeconds: this.#cancelledAtSeconds }),
      unhandled: [],
      blocked: [],
      ...(refused.length > 0 && { refusedHosts: refused }),
      ...precisionOf(pace),
      ...(pace.clock === 'virtual' && { datesApart: true }),
      ...(this.#plan.inTurn && { connectsAfresh: true }),
      tokens: [...this.#served.tokens.issued],
    };
  }
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
