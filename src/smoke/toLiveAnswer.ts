import type { Exchange } from '../driver/Exchange.ts';
import type { Asked } from '../spec/Claim.ts';
import type { LiveAnswer } from './LiveAnswer.ts';

/** Reads the body of an answer, whatever its content type says of it. */
export function toLiveAnswer(asked: Asked, exchange: Exchange): LiveAnswer {
  try {
    return { asked, exchange, json: { value: JSON.parse(exchange.reply.body) } };
  } catch {
    return { asked, exchange };
  }
}
