import type { Result } from '../report/Report.ts';
import type { Scenario } from '../scenario/Scenario.ts';
import type { Spec } from '../spec/Spec.ts';
import type { ClientInfo } from './ClientInfo.ts';
import type { Reproduction } from './Reproduction.ts';

/** What a worker has to do. */
export interface Assignment {
  spec: Spec;
  checkIds: string[];
  reproduction: Reproduction;
  /** The run that the checks are asked of, where one was recorded. */
  recorded?: Scenario | undefined;
}

/**
 * Parent to worker: first `load`, then one `begin`; a `ping` is answered with `alive` at any time. Every message, there and
 * back, carries the token of the first, so that a client cannot pass for either.
 */
export type ToWorker = { token: string } & (
  | { type: 'load'; clientFile: string }
  | ({ type: 'begin' } & Assignment)
  | { type: 'ping' }
);

/** Worker to parent. `ready`: our own part stands, the client comes next; `refused`: the client cannot be used; `broken`: a fault of our own. */
export type FromWorker =
  | { type: 'alive' }
  | { type: 'ready' }
  | { type: 'loaded'; client: ClientInfo }
  | { type: 'refused'; message: string }
  | { type: 'broken'; message: string }
  | { type: 'start'; check: string }
  | { type: 'result'; result: Result }
  | { type: 'done' };
