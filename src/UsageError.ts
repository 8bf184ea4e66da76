/** Something that the user can put right. The message says what was expected, what came, where, and what to do. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}
