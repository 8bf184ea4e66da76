import { brotliDecompressSync, gzipSync, unzipSync } from 'node:zlib';
import type { Packing } from './Packing.ts';

/** By Node's own means. */
export const zlibPacking: Packing = {
  pack: (bytes) => new Uint8Array(gzipSync(bytes)),
  unpack(bytes, contentEncoding) {
    try {
      if (contentEncoding === 'br') return brotliDecompressSync(bytes);
      if (contentEncoding === 'gzip' || contentEncoding === 'deflate') return unzipSync(bytes);
    } catch {
      // It is not what its header says.
    }
    return bytes;
  },
};
