/** A request as it comes in, whatever carried it; the platform's own `Request` is one. */
export interface IncomingCall {
  method: string;
  /** Absolute. */
  url: string;
  headers: Headers;
  /** `null` when there is none. */
  body: unknown;
  text(): Promise<string>;
  /** Aborted when the client goes away. */
  signal: AbortSignal;
}
