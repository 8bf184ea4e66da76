/** The waits between polls: each interval once, the last one held; from the first again on a change. */
export class Backoff {
  readonly #intervalsSeconds: readonly number[];
  #next = 0;
  #percent: number | undefined;

  constructor(intervalsSeconds: readonly number[]) {
    this.#intervalsSeconds = intervalsSeconds;
  }

  /** Takes note of the percentage of an answer; one without a percentage changes nothing. */
  saw(percent: number | undefined): void {
    if (percent === undefined) return;
    if (percent !== this.#percent) this.#next = 0;
    this.#percent = percent;
  }

  /** The seconds to wait now. */
  nextSeconds(): number {
    const last = this.#intervalsSeconds.length - 1;
    const seconds = this.#intervalsSeconds[Math.min(this.#next, last)] ?? 60;
    this.#next += 1;
    return seconds;
  }
}
