import { StringDecoder } from 'node:string_decoder';

/** Longer than any frame that tells of a whole answer. */
const LONGEST_LINE_CHARACTERS = 8 * 1024 * 1024;

/** Cuts what a process writes into lines; a line that never ends is told of once, and what follows is dropped. */
export class LineReader {
  readonly #decoder = new StringDecoder('utf8');
  readonly #onLine: (line: string) => void;
  readonly #onOverflow: (characters: number) => void;
  #parts: string[] = [];
  #length = 0;
  #isOver = false;

  constructor(onLine: (line: string) => void, onOverflow: (characters: number) => void) {
    this.#onLine = onLine;
    this.#onOverflow = onOverflow;
  }

  add(chunk: Buffer): void {
    if (this.#isOver) return;
    const [first = '', ...others] = this.#decoder.write(chunk).split('\n');
    this.#append(first);
    for (const part of others) {
      if (this.#isOver) return;
      const line = this.#parts.join('');
      this.#parts = [];
      this.#length = 0;
      if (line.trim() !== '') this.#onLine(line);
      this.#append(part);
    }
  }

  /** Nothing more is read. */
  stop(): void {
    this.#isOver = true;
    this.#parts = [];
  }

  #append(part: string): void {
    this.#parts.push(part);
    this.#length += part.length;
    if (this.#length <= LONGEST_LINE_CHARACTERS) return;
    const length = this.#length;
    this.stop();
    this.#onOverflow(length);
  }
}
