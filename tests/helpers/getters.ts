import type { ClientRequest, IncomingMessage } from 'node:http';
import * as https from 'node:https';
import defaultHttps, { Agent } from 'node:https';
import { gunzipSync } from 'node:zlib';
import axios from 'axios';
import got from 'got';
import ky from 'ky';

interface Progress {
  state: string;
  percent: number;
}

interface GetOptions {
  signal?: AbortSignal;
  /** The library's own timeout for the whole request. */
  timeoutMs?: number;
}

type Getter = (url: string, options?: GetOptions) => Promise<Progress>;

const keepAlive = new Agent({ keepAlive: true });

/** GET by each library that a client may use. To be imported after the environment was created. */
export const getters: Record<string, Getter> = {
  fetch: async (url, { signal, timeoutMs } = {}) => {
    const signals = [...(signal ? [signal] : []), ...(timeoutMs ? [AbortSignal.timeout(timeoutMs)] : [])];
    const response = await fetch(url, { signal: AbortSignal.any(signals) });
    return (await response.json()) as Progress;
  },
  'fetch of a Request': async (url, { signal, timeoutMs } = {}) => {
    const request = new Request(url, {
      signal: signal ?? (timeoutMs ? AbortSignal.timeout(timeoutMs) : null),
    });
    return (await (await fetch(request)).json()) as Progress;
  },
  axios: async (url, { signal, timeoutMs = 0 } = {}) =>
    (await axios.get<Progress>(url, { timeout: timeoutMs, ...(signal && { signal }) })).data,
  'axios with a signal': async (url, { timeoutMs } = {}) =>
    (await axios.get<Progress>(url, timeoutMs ? { signal: AbortSignal.timeout(timeoutMs) } : {})).data,
  got: async (url, { signal, timeoutMs } = {}) =>
    got(url, {
      retry: { limit: 0 },
      ...(signal && { signal }),
      ...(timeoutMs && { timeout: { request: timeoutMs } }),
    }).json(),
  ky: async (url, { signal, timeoutMs } = {}) =>
    ky(url, { retry: 0, timeout: timeoutMs ?? false, ...(signal && { signal }) }).json(),
  'node:https, default import': (url, options) => getBy(defaultHttps.get, url, options),
  'node:https, namespace': (url, options) => getBy(https.get, url, options),
  'node:https, kept alive': (url, options) => getBy(https.get, url, options, keepAlive),
  'node:https, request.setTimeout': (url, { timeoutMs, ...options } = {}) =>
    getBy(
      (address, init, onResponse) => {
        const request = https.get(address, init, onResponse);
        return timeoutMs === undefined ? request : request.setTimeout(timeoutMs);
      },
      url,
      options,
    ),
};

type Get = (
  url: string,
  options: https.RequestOptions,
  onResponse: (response: IncomingMessage) => void,
) => ClientRequest;

function getBy(get: Get, url: string, { signal, timeoutMs }: GetOptions = {}, agent?: Agent) {
  return new Promise<Progress>((resolve, reject) => {
    const request = get(
      url,
      { ...(agent && { agent }), ...(signal && { signal }), ...(timeoutMs && { timeout: timeoutMs }) },
      (response) => {
        const chunks: Buffer[] = [];
        response.on('data', (chunk: Buffer) => chunks.push(chunk));
        response.on('error', reject);
        response.on('end', () => {
          const body = Buffer.concat(chunks);
          const isZipped = response.headers['content-encoding'] === 'gzip';
          resolve(JSON.parse(String(isZipped ? gunzipSync(body) : body)) as Progress);
        });
      },
    );
    request.on('timeout', () => request.destroy(new Error('own timeout')));
    request.on('error', reject);
  });
}
