/** The first and the last `each` items of a list that is longer than both together. */
export function capList<T>(list: readonly T[], each: number): T[] {
  return list.length <= 2 * each ? [...list] : [...list.slice(0, each), ...list.slice(-each)];
}
