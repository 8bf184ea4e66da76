/** What a case was made from, so that it can be made simpler. Throws where that is not known, which keeps the case as it is. */
export function madeFrom<T>(one: unknown): T {
  const { from } = one as { from?: T };
  if (from === undefined) throw new Error('the case does not tell what it was made from');
  return from;
}
