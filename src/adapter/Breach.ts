import type { FramePlace } from './FramePlace.ts';

/** What an adapter did against the protocol, or that its process is gone. */
export class Breach extends Error {
  override readonly name = 'Breach';
  readonly expected: string;
  readonly actual: string;
  /** What to do about it. */
  readonly mend: string;
  /** The frame that is wrong, as it came; absent where the process is. */
  readonly line: string | undefined;
  /** Where in that frame, as far as its own shape is wrong. */
  readonly place: FramePlace | undefined;

  constructor({
    expected,
    actual,
    mend,
    line,
    place,
  }: {
    expected: string;
    actual: string;
    mend: string;
    line?: string;
    place?: FramePlace;
  }) {
    super(`expected ${expected}; got ${actual}. ${mend}`);
    this.expected = expected;
    this.actual = actual;
    this.mend = mend;
    this.line = line;
    this.place = place;
  }
}
