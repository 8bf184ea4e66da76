/** Seconds of floating-point arithmetic, brought back to the clock's whole milliseconds. */
export function toMilliseconds(seconds: number): number {
  return Math.round(seconds * 1000) / 1000;
}
