/** What was learned of a client from one run to the next: whether it sleeps and asks at the same time. */
export interface Habit {
  isConcurrent: boolean;
  /** The longest real time, in milliseconds, between a sleep and the request that was sent with it. */
  lagMs: number;
  /** How often that was looked for in vain. */
  suspicions: number;
}
