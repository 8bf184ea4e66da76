import type { Exchange } from '../driver/Exchange.ts';
import type { Finding } from './Finding.ts';

/** The part of a finding that points at the last of some exchanges; nothing where there is none. */
export function lastExchange(exchanges: Exchange[]): Pick<Finding, 'exchange'> {
  const last = exchanges.at(-1);
  return last === undefined ? {} : { exchange: last.number };
}
