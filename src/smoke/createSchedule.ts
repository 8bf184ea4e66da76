/** Where no page asks for an interval; nobody is asked more often than that. */
const DEFAULT_INTERVALS_SECONDS = [15];

/** The page's own schedule: what is due after each poll. Once the last interval is reached it holds. */
export interface Schedule {
  readonly intervalsSeconds: readonly number[];
  /** @param percent what the poll said, where it said anything */
  nextSeconds(percent: number | undefined): number;
}

export function createSchedule(intervalsSeconds: readonly number[] = DEFAULT_INTERVALS_SECONDS): Schedule {
  let due = 0;
  let last: number | undefined;
  return {
    intervalsSeconds,
    nextSeconds(percent) {
      if (percent !== undefined && last !== undefined && percent !== last) due = 0;
      last = percent ?? last;
      const seconds = intervalsSeconds[due] ?? 0;
      due = Math.min(due + 1, intervalsSeconds.length - 1);
      return seconds;
    },
  };
}
