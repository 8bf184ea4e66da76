import type { TimelinePoll } from '../judge/TimelinePoll.ts';

/** One wait of a run as text, and in figures for a picture. */
export interface TryTimeline {
  /** Which of the run's waits it is, 1 for the first. */
  wait: number;
  timeline: string;
  polls: TimelinePoll[];
}
