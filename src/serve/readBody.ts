import { Readable } from 'node:stream';
import type { IncomingCall } from '../transport/IncomingCall.ts';

/** The body of a request as text; `undefined` when it is longer than it may be, and what is left of it is not read. */
export async function readBody(call: IncomingCall, mostBytes: number): Promise<string | undefined> {
  if (call.body === null) return '';
  if (!(call.body instanceof Readable)) {
    const text = await call.text();
    return Buffer.byteLength(text) > mostBytes ? undefined : text;
  }
  const chunks: Buffer[] = [];
  let bytes = 0;
  try {
    // What is not read stays in the socket, so that the answer still gets out.
    for await (const chunk of call.body.iterator({ destroyOnReturn: false })) {
      bytes += chunk.length;
      if (bytes > mostBytes) return undefined;
      chunks.push(chunk);
    }
  } catch {
    // A body that breaks off is as good as none.
    return '';
  }
  return Buffer.concat(chunks).toString('utf8');
}
