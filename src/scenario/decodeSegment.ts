/** One segment of a path without its percent-encoding; as it is where that is none. */
export function decodeSegment(segment: string): string {
  // Most are not encoded.
  if (!segment.includes('%')) return segment;
  try {
    return decodeURIComponent(segment);
  } catch {
    return segment;
  }
}
