import type { Result } from '../report/Report.ts';

/** One line on a terminal that says how far a run is; nothing anywhere else. */
export class Progress {
  readonly #write: ((text: string) => void) | undefined;
  readonly #expected: number;
  #done = 0;
  #failed = 0;

  /** @param write writes to a terminal; absent: there is none */
  constructor(expected: number, write?: (text: string) => void) {
    this.#expected = expected;
    this.#write = write;
  }

  add({ verdict, check }: Result): void {
    this.#done += 1;
    if (verdict === 'fail' || verdict === 'fault') this.#failed += 1;
    this.#write?.(
      `\r\u001b[K${this.#done}/${this.#expected} checks, ${this.#failed} failed  ${check}`.slice(0, 100),
    );
  }

  clear(): void {
    this.#write?.('\r\u001b[K');
  }
}
