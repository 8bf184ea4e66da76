/** What a server keeps at most, so that no client can fill the memory. */
export interface ServeLimits {
  jobs: number;
  /** Of one job, and of all jobs together, where each thousand characters of a long request count as one. */
  exchangesEach: number;
  exchanges: number;
  /** Longest body of a request. */
  bodyBytes: number;
}

/** The total is what some hundred megabytes hold. */
export const SERVE_LIMITS: ServeLimits = {
  jobs: 10_000,
  exchangesEach: 1000,
  exchanges: 100_000,
  bodyBytes: 64 * 1024,
};
