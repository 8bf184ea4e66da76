import type { LiveAnswer } from './LiveAnswer.ts';
import { retryAfterSeconds } from './retryAfterSeconds.ts';

/** How long the server asks to be left alone after an answer; 0 where it does not. A date counts by the server's own clock. */
export function politeSeconds({ exchange }: LiveAnswer, now: Date): number {
  const { headers } = exchange.reply;
  const atServer = new Date(headers['date'] ?? Number.NaN);
  return retryAfterSeconds(headers['retry-after'], Number.isNaN(atServer.getTime()) ? now : atServer) ?? 0;
}
