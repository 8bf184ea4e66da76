/** A body as it goes over the wire. */
export type Body = { json: unknown } | { text: string } | { base64: string };

/** A network fault instead of a whole answer. */
export type Fault = 'no-answer' | 'reset';

/** One scripted answer. */
export interface Reply {
  /** What the timeline shows for it, such as `56 % active`. */
  label: string;
  status: number;
  headers: Record<string, string>;
  /** Headers whose value is an HTTP date so many seconds after the answer, by header name. */
  dateHeaders?: Record<string, number>;
  body: Body;
  /** Seconds of the client's clock between the request and the first byte; default 0. */
  latencySeconds?: number;
  fault?: Fault;
}

/** The server's script for one run: an ordered list of replies; the last one repeats. */
export interface Scenario {
  name: string;
  replies: Reply[];
}
