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

/** The run behind an endpoint. */
export interface EndpointRun {
  answer(call: IncomingCall): Promise<Answer>;
  /** How much of this run a request bears: the path of one of its jobs, and a token of it. */
  claim(call: IncomingCall): 0 | 1 | 2;
}

/** Opens an endpoint for a run. */
export type OpenEndpoint = (run: EndpointRun) => Promise<Endpoint>;
