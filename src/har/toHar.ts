import { STATUS_CODES } from 'node:http';
import type { Exchange } from '../driver/Exchange.ts';
import { CREATOR } from './CREATOR.ts';
import type { Har, HarEntry, HarPair } from './Har.ts';

/** What HAR has for a size that is not known. */
const UNKNOWN = -1;
const HTTP_VERSION = 'HTTP/1.1';

/**
 * Writes exchanges as an HTTP archive (HAR 1.2). What they hold goes in as it is: whoever calls has taken the secrets out.
 *
 * @param startedAt when the clock of the exchanges stood at 0
 * @param pollspec the version that writes it
 * @param about what it is a recording of, where that is known
 */
export function toHar(
  exchanges: readonly Exchange[],
  { startedAt, pollspec, about }: { startedAt: Date; pollspec: string; about?: Har['log']['_pollspec'] },
): Har {
  return {
    log: {
      version: '1.2',
      creator: { name: CREATOR, version: pollspec },
      entries: exchanges.map((exchange) => toEntry(exchange, startedAt)),
      ...(about !== undefined && { _pollspec: about }),
    },
  };
}

function toEntry(exchange: Exchange, startedAt: Date): HarEntry {
  const { request, reply, sentAtSeconds, answeredAtSeconds, abortedAtSeconds } = exchange;
  const end = answeredAtSeconds ?? abortedAtSeconds ?? sentAtSeconds;
  const time = Math.round((end - sentAtSeconds) * 1000);
  return {
    startedDateTime: new Date(startedAt.getTime() + Math.round(sentAtSeconds * 1000)).toISOString(),
    time,
    request: toRequest(request),
    response: toResponse(reply),
    cache: {},
    timings: { send: 0, wait: time, receive: 0 },
    comment: reply.label,
  };
}

function toRequest({ method, url, headers, body }: Exchange['request']): HarEntry['request'] {
  const mimeType = headers.find(([name]) => name === 'content-type')?.[1] ?? '';
  return {
    method,
    url,
    httpVersion: HTTP_VERSION,
    headers: toPairs(headers),
    queryString: toPairs(URL.canParse(url) ? [...new URL(url).searchParams] : []),
    cookies: [],
    ...(body !== '' && { postData: { mimeType, text: body } }),
    headersSize: UNKNOWN,
    bodySize: Buffer.byteLength(body),
  };
}

function toResponse({ status, headers, body, fault }: Exchange['reply']): HarEntry['response'] {
  return {
    status,
    statusText: STATUS_CODES[status] ?? '',
    httpVersion: status === 0 ? '' : HTTP_VERSION,
    headers: toPairs(Object.entries(headers)),
    cookies: [],
    content: { size: Buffer.byteLength(body), mimeType: headers['content-type'] ?? '', text: body },
    redirectURL: headers['location'] ?? '',
    headersSize: UNKNOWN,
    bodySize: UNKNOWN,
    ...((status === 0 || fault !== undefined) && { _error: fault ?? 'no answer' }),
  };
}

function toPairs(pairs: Iterable<[name: string, value: string]>): HarPair[] {
  return [...pairs].map(([name, value]) => ({ name, value }));
}
