/**
 * About how much real time checks take of which each lasts so many seconds of the client's clock, in seconds. What takes longer than
 * `most` is not run.
 */
export function estimateSeconds(
  seconds: readonly number[],
  { lanes, speed, most }: { lanes: number; speed: number; most: number },
): number {
  const run = seconds.filter((one) => one <= most);
  const sum = run.reduce((total, one) => total + one, 0);
  return Math.max(sum / lanes, ...run, 0) / speed;
}
