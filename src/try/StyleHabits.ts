/** What the ways to wait differ in. */
export interface StyleHabits {
  /** Leaves a second between two requests at least. */
  isPatient: boolean;
  /** Begins the intervals again when the percentage changes. */
  restarts: boolean;
  obeysRetryAfter: boolean;
}
