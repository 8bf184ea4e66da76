/** How many milliseconds an action takes. */
export function timed(action: () => void): number {
  const startMs = performance.now();
  action();
  return performance.now() - startMs;
}
