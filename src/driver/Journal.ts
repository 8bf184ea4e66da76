import type { PlayedReply } from '../scenario/Player.ts';
import type { Exchange } from './Exchange.ts';

/** The exchanges of a run in the order of their requests. */
export interface Journal {
  exchanges: Exchange[];
  /** Adds a request that has no answer yet. */
  addRequest(request: Exchange['request'], played: PlayedReply, sentAtSeconds: number): Exchange;
  /** Adds the answer. */
  addAnswer(
    exchange: Exchange,
    answer: { status: number; headers: Record<string, string>; body: string },
    atSeconds: number,
  ): void;
}
