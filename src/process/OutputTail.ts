import type { Readable } from 'node:stream';

const KEPT_CHARACTERS = 2000;
const SHOWN_LINES = 12;

/** Keeps the end of what a process prints, however much that is. */
export class OutputTail {
  #text = '';

  follow(stream: Readable | null): void {
    stream?.setEncoding('utf8');
    stream?.on('data', (chunk: string) => {
      this.#text = `${this.#text}${chunk}`.slice(-KEPT_CHARACTERS);
    });
  }

  /** The last lines, or an empty text. */
  get lines(): string {
    return this.#text.trim().split('\n').slice(-SHOWN_LINES).join('\n');
  }
}
