import type { Client } from '../client/Client.ts';
import type { ClientError } from '../client/ClientError.ts';
import { isNativeError } from './isNativeError.ts';
import { isNetworkFailure } from './isNetworkFailure.ts';
import { readClientError } from './readClientError.ts';
import { showError } from './showError.ts';

/** What a rejection is: an error of the client's own, or a crash. */
export type Rejection = { type: 'failed'; error: ClientError } | { type: 'crashed'; message: string };

/**
 * Tells an error of the client's own from a crash. A crash is an exception that `describeError` does not know, or an error that the
 * language throws at a mistake, unless a failed connection stands behind it. A client without `describeError` tells only the message of its errors.
 * Whatever was thrown, this throws nothing.
 */
export function classifyRejection(error: unknown, client: Pick<Client, 'describeError'>): Rejection {
  try {
    return classify(error, client);
  } catch (unreadable) {
    return crash(`${showError(error)} (to look at it throws ${showError(unreadable)})`);
  }
}

function classify(error: unknown, client: Pick<Client, 'describeError'>): Rejection {
  const isNetwork = isNetworkFailure(error);
  if (isNativeError(error) && !isNetwork) return crash(showError(error));
  if (!client.describeError) return { type: 'failed', error: { message: showError(error) } };
  let described: unknown;
  try {
    described = client.describeError(error);
  } catch (thrown) {
    return crash(`describeError threw ${showError(thrown)} for ${showError(error)}`);
  }
  if (described === undefined || described === null) {
    // An interrupted connection has another shape in process than on a socket, so that a client need not know it.
    if (isNetwork) return { type: 'failed', error: {} };
    return crash(`${showError(error)} (describeError does not know it)`);
  }
  try {
    return { type: 'failed', error: readClientError(described) };
  } catch (breach) {
    return crash(breach instanceof Error ? breach.message : showError(breach));
  }
}

function crash(message: string): Rejection {
  return { type: 'crashed', message };
}
