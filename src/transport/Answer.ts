/** What goes over the wire: a response, or a broken connection. */
export type Answer =
  | { status: number; headers: Record<string, string>; bytes: Uint8Array<ArrayBuffer> }
  | 'reset';
