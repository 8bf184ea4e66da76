import { neutraliseLine } from '../report/neutraliseLine.ts';
import type { Paint } from '../report/Paint.ts';
import type { Frame } from './Frame.ts';
import { shortenFrame } from './shortenFrame.ts';
import type { Told } from './Told.ts';

const WIDTH = 110;
/** A step that takes more is shown by its beginning. */
const MOST_FRAMES = 16;

/** Shows a walk as it goes on. */
export class WalkScreen {
  readonly #write: (text: string) => void;
  readonly #paint: Paint;
  #steps = 0;
  #frames = 0;

  constructor(write: (text: string) => void, paint: Paint) {
    this.#write = write;
    this.#paint = paint;
  }

  /** The next step begins. */
  begin(title: string): void {
    this.#steps += 1;
    this.#frames = 0;
    const number = `${this.#steps}`.padStart(2);
    this.#write(`${this.#steps > 1 ? '\n' : ''}${this.#paint.bold(`${number}  ${neutraliseLine(title)}`)}\n`);
  }

  frame({ direction, line }: Frame): void {
    this.#frames += 1;
    if (this.#frames <= MOST_FRAMES)
      this.#write(`    ${this.#paint.dim(`${direction} ${shortenFrame(line, WIDTH)}`)}\n`);
  }

  /** What the step showed. */
  tell({ mark, text, details = [] }: Told): void {
    this.showRest();
    const { green, yellow, dim } = this.#paint;
    const signs = { right: green('✓'), differs: yellow('!'), absent: dim('–') };
    this.#write(`    ${signs[mark]} ${neutraliseLine(text)}\n`);
    for (const detail of details) this.#write(`      ${neutraliseLine(detail)}\n`);
  }

  note(text: string): void {
    this.#write(`      ${this.#paint.dim(neutraliseLine(text))}\n`);
  }

  /** Says how many frames of the step were not shown. */
  showRest(): void {
    const hidden = this.#frames - MOST_FRAMES;
    if (hidden > 0) this.#write(`    ${this.#paint.dim(`… ${hidden} more`)}\n`);
    this.#frames = 0;
  }
}
