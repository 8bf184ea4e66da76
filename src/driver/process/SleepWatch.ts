import type { Habit } from './Habit.ts';

/** Real time in which a request arrives that was sent with a sleep: at the least, and at the worst. */
const SETTLE_MS = 20;
const WORST_SETTLE_MS = 300;
/** How much longer than the slowest request before one may take. */
const LAG_FACTOR = 4;
/** A client that was waited for in vain so often sleeps and does nothing else. */
const MOST_VAIN = 3;
/** Real time that one operation may lose to requests that do not come. */
const MOST_VAIN_MS = 10_000;

/**
 * Looks at the sleeps, requests and answers of one operation: does its client sleep and ask at the same time? The frame of a sleep can
 * overtake the request that was sent with it, and a clock that is moved before that request is known is moved too early.
 */
export class SleepWatch {
  /** Something is asked or answered during the sleep: the client does two things at once. */
  isMixed = false;
  /** Real time to wait for the request that may come with the sleep. */
  settleMs = 0;
  /** The client was found to do two things at once after the clock had been moved as if it did not. */
  isDoubtful = false;
  /** A sleep that comes before the answer would show that the request had been sent earlier, beside another sleep. */
  isSuspect = false;
  readonly #habit: Habit;
  /** An answer came since it began or was woken. */
  #isAnswered = false;
  /** Requests without an answer yet. */
  #inFlight = 0;
  /** Sleeps for which a request was waited for in vain, what that took, and whether it happened since the last answer. */
  #vain = 0;
  #vainMs = 0;
  #isTried = false;
  /** When the sleep began that is open, in real time; absent: the client is awake. */
  #asleepSinceMs: number | undefined;
  /** The clock was moved since the last answer without waiting for a request that might come. */
  #isHasty = false;

  constructor(habit: Habit) {
    this.#habit = habit;
  }

  beginSleep(): void {
    this.isMixed = false;
    if (this.#inFlight > 0) this.#noteConcurrent(0);
    this.settleMs = this.#chooseSettleMs();
    this.#asleepSinceMs = performance.now();
  }

  /** The sleep is over, with a wake or without. */
  endSleep(): void {
    if (this.#asleepSinceMs === undefined) return;
    this.#asleepSinceMs = undefined;
    this.#isHasty ||= !this.isMixed && !this.#isAnswered && this.settleMs === 0;
    this.#isAnswered = false;
  }

  takeRequest(): void {
    this.#inFlight++;
    const isAwake = this.#asleepSinceMs === undefined;
    this.isSuspect =
      isAwake && this.#isHasty && !this.#habit.isConcurrent && this.#habit.suspicions++ < MOST_VAIN;
    if (this.#asleepSinceMs === undefined) return;
    if (!this.isMixed && this.settleMs > 0) this.#forgive();
    this.#noteConcurrent(performance.now() - this.#asleepSinceMs);
  }

  takeAnswer(): void {
    this.#inFlight--;
    if (this.#asleepSinceMs !== undefined) this.isMixed = true;
    this.#isAnswered = true;
    this.#isTried = false;
    this.#isHasty = false;
  }

  #noteConcurrent(lagMs: number): void {
    this.isMixed = true;
    if (!this.#habit.isConcurrent && this.#isHasty) this.isDoubtful = true;
    this.#habit.isConcurrent = true;
    this.#habit.lagMs = Math.max(this.#habit.lagMs, lagMs);
  }

  /**
   * Who sleeps right after an answer mostly has nothing else to do. Anybody else may have sent a request with the sleep; and so may who is
   * known to do that, as the answer can have come after the sleep before was over.
   */
  #chooseSettleMs(): number {
    const { isConcurrent, lagMs } = this.#habit;
    if (this.isMixed || (!isConcurrent && (this.#isAnswered || this.#isTried))) return 0;
    this.#isTried = true;
    if (this.#vainMs >= MOST_VAIN_MS) return 0;
    this.#vain++;
    const usualMs = isConcurrent ? Math.max(SETTLE_MS, lagMs * LAG_FACTOR) : SETTLE_MS;
    const settleMs = this.#vain <= MOST_VAIN ? WORST_SETTLE_MS : Math.min(usualMs, WORST_SETTLE_MS);
    this.#vainMs += settleMs;
    return settleMs;
  }

  /** The request came that the sleep was held for: that was not in vain. */
  #forgive(): void {
    this.#vain--;
    this.#vainMs -= this.settleMs;
  }
}
