import { brotliDecompressSync, unzipSync } from 'node:zlib';
import type { Body } from '../scenario/Scenario.ts';
import { toBytes } from '../scenario/toBytes.ts';
import type { DatedAnswer } from './toAnswer.ts';

export interface CachedBody {
  bytes: Uint8Array<ArrayBuffer>;
  /** As a client could decode it. */
  text: string;
  /** What was answered with it last, with these headers in that second. */
  last?: { second: number; headers: Record<string, string>; answer: DatedAnswer };
}

/** Encodes and decodes each body of a script once. */
export function createBodyCache(): (body: Body, headers: Record<string, string>) => CachedBody {
  const cached = new WeakMap<Body, CachedBody>();
  return (body, headers) => {
    const known = cached.get(body);
    if (known) return known;
    const bytes = toBytes(body);
    const entry: CachedBody = {
      bytes,
      text: new TextDecoder().decode(decompress(bytes, encodingOf(headers))),
    };
    cached.set(body, entry);
    return entry;
  };
}

function encodingOf(headers: Record<string, string>): string | undefined {
  return Object.entries(headers).find(([name]) => name.toLowerCase() === 'content-encoding')?.[1];
}

function decompress(bytes: Uint8Array, contentEncoding: string | undefined): Uint8Array {
  try {
    if (contentEncoding === 'br') return brotliDecompressSync(bytes);
    if (contentEncoding === 'gzip' || contentEncoding === 'deflate') return unzipSync(bytes);
  } catch {
    // A body that is not what its header says is kept as it is.
  }
  return bytes;
}
