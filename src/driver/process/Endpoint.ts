import type { Answer } from '../../transport/Answer.ts';
import type { IncomingCall } from '../../transport/IncomingCall.ts';

/** Where a run is served. */
export interface Endpoint {
  /** What the client is told: origin and path, without a trailing slash. */
  baseUrl: string;
  /** Refuses connections from now on. */
  refuse(): Promise<void>;
  /** Takes connections again. */
  accept(): Promise<void>;
  /** Drops the connections that are open. */
  drop(): void;
  /** Other hosts that the client asked for since the endpoint was opened. */
  refusedHosts(): string[];
}

/** Opens an endpoint that hands each request to `answer`. */
export type OpenEndpoint = (answer: (call: IncomingCall) => Promise<Answer>) => Promise<Endpoint>;
