const MOST_TIMES = 3;

/** Draws how many times as long as a baseline something took, and whether that is within what is aimed at. */
export function drawTimes(what: string, tookMs: number, baselineMs: number, baseline: string): string {
  const times = tookMs / baselineMs;
  const mark = times <= MOST_TIMES ? 'within' : 'ABOVE';
  return `${what}: ${(tookMs / 1000).toFixed(1)} s, ${times.toFixed(2)} times ${baseline} (${(baselineMs / 1000).toFixed(1)} s); ${mark} the ${MOST_TIMES} times aimed at`;
}
