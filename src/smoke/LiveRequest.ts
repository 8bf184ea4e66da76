/** A request to the live endpoint. */
export interface LiveRequest {
  method: string;
  url: string;
  headers: Record<string, string>;
  body?: string;
}

/** What came for it: an answer, or why none came. */
export type LiveReply =
  | {
      status: number;
      headers: Record<string, string>;
      body: string;
      /** The body as it came, unpacked. */
      bytes: Uint8Array<ArrayBuffer>;
    }
  | { error: string };

/** Sends one request and follows nothing; `onAnswer` is called at the first byte of an answer. Never rejects. */
export type Send = (request: LiveRequest, signal: AbortSignal, onAnswer: () => void) => Promise<LiveReply>;
