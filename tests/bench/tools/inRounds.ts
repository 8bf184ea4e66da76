/** What came of each round, one after the other. */
export function inRounds<T>(rounds: number, action: () => T): T[] {
  return Array.from({ length: rounds }, action);
}
