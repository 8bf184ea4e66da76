import type { Shard } from './Shard.ts';

/** Whether a check belongs to a shard. It depends on the id alone, so that each check is in exactly one of them. */
export function isInShard(checkId: string, shard: Shard | null): boolean {
  return shard === null || hash(checkId) % shard.of === shard.index - 1;
}

/** FNV-1a with 32 bits. */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (const byte of new TextEncoder().encode(text)) value = Math.imul(value ^ byte, 0x01000193) >>> 0;
  return value;
}
