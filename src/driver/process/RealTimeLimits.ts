/** Real time that an adapter is given, in milliseconds. */
export interface RealTimeLimits {
  /** Without a sign of a client that is at work. */
  silenceMs: number;
  /** For a request without an answer: the client's own time-out may end it. */
  stallMs: number;
  /** After a cancel. */
  cancelMs: number;
  /** To come to rest after its run was ended. */
  restMs: number;
}

/** Longer than slow machines take, and than the ten seconds that clients in the field wait for an answer. */
export const REAL_TIME_LIMITS: RealTimeLimits = {
  silenceMs: 20_000,
  stallMs: 12_000,
  cancelMs: 3000,
  restMs: 2000,
};
