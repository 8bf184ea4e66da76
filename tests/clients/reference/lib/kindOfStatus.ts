import type { JobErrorKind } from './JobError.ts';

const KINDS: Record<number, JobErrorKind> = {
  401: 'unauthorized',
  403: 'forbidden',
  404: 'not-found',
  429: 'rate-limited',
};

/** The kind of an error status, whatever its body says. */
export function kindOfStatus(status: number): JobErrorKind {
  return KINDS[status] ?? (status >= 500 ? 'server' : 'other');
}
