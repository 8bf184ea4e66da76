/**
 * Awaits what a module of the user's does, and fails when it never will: nothing is left that could settle it, so that
 * Node would end the process without a word of ours.
 */
export async function untilSettled<T>(work: Promise<T>): Promise<T> {
  let giveUp = () => {};
  const stuck = new Promise<never>((_, reject) => {
    giveUp = () => reject(new Error('an `await` at its top level never ends'));
  });
  process.once('beforeExit', giveUp);
  try {
    return await Promise.race([work, stuck]);
  } finally {
    process.off('beforeExit', giveUp);
  }
}
