/** The kinds of error that a client can tell apart. */
export const ERROR_KINDS = [
  'unauthorized',
  'forbidden',
  'not-found',
  'rate-limited',
  'server',
  'malformed',
  'network',
  'cancelled',
  'other',
] as const;

export type ErrorKind = (typeof ERROR_KINDS)[number];

/** An error of the client's own, as its adapter describes it. Whatever is absent is left unverified. */
export interface ClientError {
  kind?: ErrorKind | undefined;
  status?: number | undefined;
  code?: string | undefined;
  message?: string | undefined;
  retryAfterSeconds?: number | undefined;
}
