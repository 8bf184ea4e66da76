import type { Exchange } from '../driver/Exchange.ts';

/** The value of a request header, or `undefined`; several lines of one name are joined as RFC 9110 section 5.2 has it. */
export function headerOf(exchange: Exchange, name: string): string | undefined {
  const values = exchange.request.headers
    .filter(([header]) => header === name.toLowerCase())
    .map(([, value]) => value);
  return values.length === 0 ? undefined : values.join(', ');
}
