import type { Delivery, Fault } from '../scenario/Scenario.ts';

/** How the bytes of an answer get to the client, where that is not in one go and whole. */
export type Manner = Delivery | Extract<Fault, `${string}-body`>;

/**
 * What goes over the wire: a response, or a connection that breaks before one. `pause` waits between the pieces of a slow body; `false`:
 * nobody waits for the rest.
 */
export type Answer =
  | {
      status: number;
      headers: Record<string, string>;
      bytes: Uint8Array<ArrayBuffer>;
      manner?: Manner;
      pause?: () => Promise<boolean>;
    }
  | 'reset';
