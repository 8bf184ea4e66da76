import { formatPercent } from '../judge/formatPercent.ts';
import { progressOf } from '../judge/progressOf.ts';
import { neutraliseLine } from '../report/neutraliseLine.ts';
import type { LiveAnswer } from '../smoke/LiveAnswer.ts';
import type { Spec } from '../spec/Spec.ts';

const BAR = 20;
const MOST_OF_A_STATE = 30;

/** Tells what smoke mode sees while it goes on: a line a poll, and on a terminal a bar that counts down to the next. */
export class SmokeDisplay {
  readonly #spec: Spec;
  readonly #write: (text: string) => void;
  readonly #isTerminal: boolean;
  readonly #columns: number;
  #last: LiveAnswer | undefined;

  constructor(
    spec: Spec,
    {
      write,
      isTerminal,
      columns = 80,
    }: { write: (text: string) => void; isTerminal: boolean; columns?: number | undefined },
  ) {
    this.#spec = spec;
    this.#write = write;
    this.#isTerminal = isTerminal;
    this.#columns = columns;
  }

  probe(title: string, { exchange }: LiveAnswer): void {
    this.#line(`${timeOf(exchange.sentAtSeconds)}  ${whatOf(exchange)}  ${title}`);
  }

  poll(answer: LiveAnswer, nextInSeconds: number | undefined): void {
    this.#last = answer;
    const { exchange } = answer;
    const next = nextInSeconds === undefined ? '' : `  next poll in ${Math.ceil(nextInSeconds)} s`;
    this.#line(`${timeOf(exchange.sentAtSeconds)}  ${whatOf(exchange)}${this.#progress(exchange)}${next}`);
  }

  /** On a terminal alone: how far the job is, and when the next poll is due. */
  waiting(leftSeconds: number): void {
    if (!this.#isTerminal || this.#last === undefined) return;
    const { exchange } = this.#last;
    const { percent } = progressOf(this.#spec, exchange);
    const done = Math.round(((percent ?? 0) / 100) * BAR);
    const filled = Math.min(BAR, Math.max(0, done));
    const bar = percent === undefined ? '' : `[${'█'.repeat(filled)}${'░'.repeat(BAR - filled)}]`;
    const line = `${bar}${this.#progress(exchange)}  next poll in ${Math.ceil(leftSeconds)} s`;
    this.#write(`\r\u001b[K${line.slice(0, this.#columns - 1)}`);
  }

  clear(): void {
    if (this.#isTerminal) this.#write('\r\u001b[K');
  }

  #progress(exchange: LiveAnswer['exchange']): string {
    const { state, percent } = progressOf(this.#spec, exchange);
    return [
      ...(state === undefined ? [] : [neutraliseLine(state).slice(0, MOST_OF_A_STATE)]),
      ...(percent === undefined ? [] : [formatPercent(percent)]),
    ]
      .map((word) => `  ${word}`)
      .join('');
  }

  #line(text: string): void {
    this.clear();
    this.#write(`${text}\n`);
  }
}

function timeOf(seconds: number): string {
  const whole = Math.floor(seconds);
  return `${String(Math.floor(whole / 60)).padStart(3)}:${String(whole % 60).padStart(2, '0')}`;
}

function whatOf({ reply }: LiveAnswer['exchange']): string {
  return reply.status === 0 ? `no answer (${neutraliseLine(reply.body)})` : String(reply.status);
}
