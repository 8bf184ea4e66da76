/** Sees whether anything but itself runs on the event loop. */
export interface ActivityMonitor {
  /**
   * One round through the event loop and the thread pool.
   *
   * @returns whether anything ran since the round before
   */
  round(): Promise<boolean>;
  stop(): void;
}
