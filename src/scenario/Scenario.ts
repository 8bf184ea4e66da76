/** A body as it goes over the wire. */
export type Body = { json: unknown } | { text: string } | { base64: string };

/**
 * A network fault instead of a whole answer: none ever comes · reset before the headers · no connection at all (first replies only) · reset
 * in the middle of the body · fewer bytes than Content-Length says · a body that stops and never ends.
 */
export type Fault = 'no-answer' | 'reset' | 'refused' | 'reset-in-body' | 'short-body' | 'endless-body';

/**
 * How a whole body travels: in chunks without a length · byte by byte over some seconds · packed, where the client takes that · in
 * pieces that are cut inside its characters.
 */
export type Delivery = 'chunked' | 'slow' | 'gzip' | 'split';

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
  delivery?: Delivery;
}

/** The server's script for one run: an ordered list of replies; the last one repeats. */
export interface Scenario {
  name: string;
  replies: Reply[];
  /**
   * From when on each reply holds, in seconds since the first request, for a job that goes on however often it is asked for; ascending, the
   * first is 0. Absent: each request is given the next reply.
   */
  fromSeconds?: number[];
}
