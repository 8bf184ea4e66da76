import type { Client, Connection, ConnectOptions } from '../client/Client.ts';
import { type ClientError, ERROR_KINDS } from '../client/ClientError.ts';
import { UsageError } from '../UsageError.ts';

/** What the code of a reader exports: one of the two, or both. `describeError` where its errors have no `kind`. */
interface TryModule {
  waitForJob?(
    options: ConnectOptions & { fetch: typeof fetch } & Parameters<NonNullable<Connection['waitForJob']>>[0],
  ): ReturnType<NonNullable<Connection['waitForJob']>>;
  getProgress?(
    options: ConnectOptions & { fetch: typeof fetch } & Parameters<NonNullable<Connection['getProgress']>>[0],
  ): ReturnType<NonNullable<Connection['getProgress']>>;
  describeError?: NonNullable<Client['describeError']>;
}

/**
 * Makes a client of the contract of what a module exports.
 *
 * @param module its namespace
 * @throws {UsageError} when it exports no function to call
 */
export function toTryClient(module: object, spec: string): Client {
  const { waitForJob, getProgress, describeError } = module as TryModule;
  for (const [name, value] of Object.entries({ waitForJob, getProgress, describeError })) {
    if (value !== undefined && typeof value !== 'function')
      throw new UsageError(`expected the export ${name} to be a function, got ${typeof value}.`);
  }
  if (waitForJob === undefined && getProgress === undefined) {
    throw new UsageError(
      'expected the code to export waitForJob, got no such export. Begin with `export async function waitForJob({ baseUrl, token, params, fetch, signal, onProgress })`.',
    );
  }
  return {
    name: 'try',
    version: '1',
    specs: [spec],
    connect: (connect) => ({
      ...(waitForJob && {
        waitForJob: (options) => waitForJob({ ...connect, ...options, fetch: globalThis.fetch }),
      }),
      ...(getProgress && {
        getProgress: (options) => getProgress({ ...connect, ...options, fetch: globalThis.fetch }),
      }),
    }),
    describeError: describeError ?? describeByKind,
  };
}

/** An error with a known `kind` is the client's own, and so is what an aborted signal throws; all else is a crash. */
function describeByKind(error: unknown): ClientError | undefined {
  if (typeof error !== 'object' || error === null) return undefined;
  const { name, kind, status, code, message, retryAfterSeconds } = error as ClientError & { name?: unknown };
  if (ERROR_KINDS.some((known) => known === kind)) return { kind, status, code, message, retryAfterSeconds };
  return name === 'AbortError' ? { kind: 'cancelled' } : undefined;
}
