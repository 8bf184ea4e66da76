import type { Exchange } from '../driver/Exchange.ts';
import type { Finding } from './Finding.ts';
import { headerOf } from './headerOf.ts';

/** No body. That of a GET may be lost on the way to the journal, so that the headers that announce one tell as well. */
export function demandNoBody(exchange: Exchange): Finding | undefined {
  const { body } = exchange.request;
  const announced = headerOf(exchange, 'content-length') ?? '0';
  const expected = 'no request body';
  if (body !== '') return { expected, actual: `${body.length} characters of body` };
  if (Number(announced) > 0) return { expected, actual: `content-length: ${announced}` };
  const encoding = headerOf(exchange, 'transfer-encoding');
  return encoding === undefined ? undefined : { expected, actual: `transfer-encoding: ${encoding}` };
}
