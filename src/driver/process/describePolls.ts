import type { Exchange } from '../Exchange.ts';

/** Where a run stands: `poll 3 was 12 s ago (40 % active)`. */
export function describePolls(exchanges: readonly Exchange[], nowSeconds: number): string {
  const last = exchanges.at(-1);
  if (last === undefined) return 'no poll yet';
  const agoSeconds = Math.max(0, Math.round(nowSeconds - last.sentAtSeconds));
  return `poll ${last.number} was ${agoSeconds} s ago (${last.reply.label})`;
}
