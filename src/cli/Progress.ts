import type { Result } from '../report/Report.ts';

/** One line on a terminal that says how far a run is; nothing anywhere else. */
export class Progress {
  readonly #write: ((text: string) => void) | undefined;
  readonly #expected: number;
  readonly #columns: number;
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

  add({ verdict, check }: Result): void {
    this.#done += 1;
    if (verdict === 'fail' || verdict === 'fault') this.#failed += 1;
    // A line that fills the last column wraps, and can no longer be cleared.
    const line = `${this.#done}/${this.#expected} checks, ${this.#failed} failed  ${check}`;
    this.#write?.(`\r\u001b[K${line.slice(0, this.#columns - 1)}`);
  }

  clear(): void {
    this.#write?.('\r\u001b[K');
  }
}
