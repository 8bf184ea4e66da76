import type { Scenario } from '../scenario/Scenario.ts';

/** One or more operations, each against a scenario of its own. They run at once unless `inTurn` says otherwise. */
export interface RunPlan {
  /** Operations in order of preference: the first one that the client can do is run. */
  ops: ('getProgress' | 'waitForJob')[];
  /** One entry a wait; nearly always one. Each has path parameters of its own, by which requests are told apart, and may have operations of its own. */
  waits: { scenario: Scenario; params: Record<string, string>; ops?: RunPlan['ops'] }[];
  /** What the waits do to each other is in question, so that running them one after the other shows nothing. */
  atOnce?: true;
  /** The waits are on one job and one connection: each begins once the one before it has settled. A cancel is for the one under way. */
  inTurn?: true;
  /** The credential that `token()` gives; a fresh one once `tokenLifeSeconds` are over. */
  token: string;
  /** Life of a token on the client's clock; afterwards the old one gets 401. Absent: for ever. */
  tokenLifeSeconds?: number;
  /** When to cancel: while request `request` (1-based) is in flight, `afterSeconds` after its answer, or (0) before the start. */
  cancel?:
    | { request: number; when: 'in-flight' }
    | { request: number; afterSeconds: number }
    | { request: 0 };
  /** The run is ended when a wait has sent more requests, or the clock has gone further. */
  limits: { requests: number; seconds: number };
  /** How long the run is watched after the client settled, for late requests. */
  watchSeconds: number;
}
