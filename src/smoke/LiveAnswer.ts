import type { Exchange } from '../driver/Exchange.ts';
import type { Asked } from '../spec/Claim.ts';

/** What came for one request to the live endpoint. */
export interface LiveAnswer {
  asked: Asked;
  exchange: Exchange;
  /** The body where it is JSON. */
  json?: { value: unknown };
}
