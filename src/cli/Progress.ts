import type { Result } from '../report/Report.ts';

const TICK_MS = 500;

/** One line on a terminal that says how far a run is and what it waits for; nothing anywhere else. */
export class Progress {
  readonly #write: ((text: string) => void) | undefined;
  readonly #expected: number;
  readonly #columns: number;
  /** What says where each check that is under way stands. */
  readonly #running = new Map<string, () => string>();
  #timer: NodeJS.Timeout | undefined;
  #done = 0;
  #failed = 0;

  /**
   * @param write writes to a terminal; absent: there is none
   * @param columns width of the terminal in characters
   */
  constructor(expected: number, write?: (text: string) => void, columns = 80) {
    this.#columns = columns;
    this.#expected = expected;
    this.#write = write;
  }

  /** @param describe says where the check stands, such as how long ago its last poll was */
  start(check: string, describe: () => string): void {
    this.#running.set(check, describe);
    if (this.#write === undefined) return;
    this.#timer ??= setInterval(() => this.#show(this.#waiting()), TICK_MS);
  }

  add({ verdict, check }: Result): void {
    this.#running.delete(check);
    this.#done += 1;
    if (verdict === 'fail' || verdict === 'fault') this.#failed += 1;
    this.#show(check);
  }

  clear(): void {
    clearInterval(this.#timer);
    this.#write?.('\r\u001b[K');
  }

  #waiting(): string {
    const [oldest] = this.#running;
    if (oldest === undefined) return '';
    const [check, describe] = oldest;
    const others = this.#running.size - 1;
    return `${check}: ${describe()}${others > 0 ? `, and ${others} more` : ''}`;
  }

  #show(what: string): void {
    // A line that fills the last column wraps, and can no longer be cleared.
    const line = `${this.#done}/${this.#expected} checks, ${this.#failed} failed  ${what}`;
    this.#write?.(`\r\u001b[K${line.slice(0, this.#columns - 1)}`);
  }
}
