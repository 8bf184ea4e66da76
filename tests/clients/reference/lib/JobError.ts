export type JobErrorKind =
  | 'unauthorized'
  | 'forbidden'
  | 'not-found'
  | 'rate-limited'
  | 'server'
  | 'malformed'
  | 'network'
  | 'cancelled'
  | 'other';

interface Details {
  status?: number | undefined;
  code?: string | undefined;
  retryAfterSeconds?: number | undefined;
  cause?: unknown;
}

/** The one error that the job clients throw. */
export class JobError extends Error {
  override readonly name = 'JobError';
  readonly kind: JobErrorKind;
  readonly status: number | undefined;
  /** The service's own error code. */
  readonly code: string | undefined;
  readonly retryAfterSeconds: number | undefined;

  constructor(kind: JobErrorKind, message: string, details: Details = {}) {
    super(message, { cause: details.cause });
    this.kind = kind;
    this.status = details.status;
    this.code = details.code;
    this.retryAfterSeconds = details.retryAfterSeconds;
  }
}
