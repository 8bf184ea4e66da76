/** Something that the user can put right. The message says what was expected, what came, where, and what to do. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
  /** The file that is to be put right, as it was named, where it is one. */
  readonly place: { file: string; line?: number } | undefined;

  constructor(message: string, place?: { file: string; line?: number }) {
    super(message);
    this.place = place;
  }
}
