import type { Body } from '../scenario/Scenario.ts';
import { toBytes } from '../scenario/toBytes.ts';
import type { Packing } from './Packing.ts';
import type { DatedAnswer } from './toAnswer.ts';

export interface CachedBody {
  bytes: Uint8Array<ArrayBuffer>;
  /** As a client could decode it. */
  text: string;
  /** As `gzip` packs it. */
  packed(): Uint8Array<ArrayBuffer>;
  /** What was answered with it last, with these headers in that second. */
  last?: { second: number; headers: Record<string, string>; answer: DatedAnswer };
}

/** Encodes and decodes each body of a script once. */
export function createBodyCache({
  pack,
  unpack,
}: Packing): (body: Body, headers: Record<string, string>) => CachedBody {
  const cached = new WeakMap<Body, CachedBody>();
  return (body, headers) => {
    const known = cached.get(body);
    if (known) return known;
    const bytes = toBytes(body);
    const entry: CachedBody = {
      bytes,
      text: new TextDecoder().decode(unpack(bytes, encodingOf(headers))),
      packed: () => pack(bytes),
    };
    cached.set(body, entry);
    return entry;
  };
}

function encodingOf(headers: Record<string, string>): string | undefined {
  return Object.entries(headers).find(([name]) => name.toLowerCase() === 'content-encoding')?.[1];
}
