import { brotliDecompressSync, unzipSync } from 'node:zlib';
import type { Body } from '../scenario/Scenario.ts';
import { toBytes } from '../scenario/toBytes.ts';

interface CachedBody {
  bytes: Uint8Array<ArrayBuffer>;
  /** As a client could decode it. */
  text: string;
}

/** Encodes and decodes each body of a script once. */
export function createBodyCache(): (body: Body, contentEncoding: string | undefined) => CachedBody {
  const cached = new WeakMap<Body, CachedBody>();
  return (body, contentEncoding) => {
    const known = cached.get(body);
    if (known) return known;
    const bytes = toBytes(body);
    const entry = { bytes, text: new TextDecoder().decode(decompress(bytes, contentEncoding)) };
    cached.set(body, entry);
    return entry;
  };
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
