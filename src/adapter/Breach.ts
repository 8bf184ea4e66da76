/** What an adapter did against the protocol, or that its process is gone. */
export class Breach extends Error {
  override readonly name = 'Breach';
  readonly expected: string;
  readonly actual: string;
  /** What to do about it. */
  readonly mend: string;

  constructor({ expected, actual, mend }: { expected: string; actual: string; mend: string }) {
    super(`expected ${expected}; got ${actual}. ${mend}`);
    this.expected = expected;
    this.actual = actual;
    this.mend = mend;
  }
}
