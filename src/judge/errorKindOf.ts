import type { ErrorKind } from '../client/ClientError.ts';

const KINDS: Record<number, ErrorKind> = {
  401: 'unauthorized',
  403: 'forbidden',
  404: 'not-found',
  429: 'rate-limited',
};

/** The kind of error that an HTTP error status stands for, by the client contract. */
export function errorKindOf(status: number): ErrorKind {
  return status >= 500 ? 'server' : (KINDS[status] ?? 'other');
}
