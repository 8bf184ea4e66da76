import { Agent as HttpAgent, request as httpRequest, type IncomingMessage } from 'node:http';
import { Agent as HttpsAgent, request as httpsRequest } from 'node:https';
import { brotliDecompressSync, gunzipSync, inflateSync } from 'node:zlib';
import type { LiveReply, LiveRequest, Send } from './LiveRequest.ts';

/** A server that does not answer within that does not answer. */
const PATIENCE_MS = 60_000;
const LARGEST_BODY = 4 * 1024 * 1024;
const UNPACK: Record<string, (bytes: Buffer, options: { maxOutputLength: number }) => Buffer> = {
  gzip: gunzipSync,
  'x-gzip': gunzipSync,
  deflate: inflateSync,
  br: brotliDecompressSync,
};

/**
 * Makes what sends requests over real connections: straight to the host, each on a connection of its own. Redirects are not followed,
 * proxies not asked, and certificates always verified, whatever the environment says.
 *
 * @param ca certificates in PEM to trust in place of those that Node knows
 */
export function sendHttp({ ca, userAgent }: { ca?: string | undefined; userAgent: string }): Send {
  return (given, signal, onAnswer) =>
    new Promise((resolve) => {
      const refuse = (error: Error) => resolve({ error: describe(error, given) });
      const isTls = given.url.startsWith('https:');
      const start = isTls ? httpsRequest : httpRequest;
      const agent = isTls
        ? new HttpsAgent({ keepAlive: false, rejectUnauthorized: true, ...(ca !== undefined && { ca }) })
        : new HttpAgent({ keepAlive: false });
      const request = start(given.url, {
        method: given.method,
        headers: {
          'User-Agent': userAgent,
          'Accept-Encoding': 'identity',
          ...given.headers,
          ...lengthOf(given),
        },
        agent,
        signal: AbortSignal.any([signal, AbortSignal.timeout(PATIENCE_MS)]),
        ...(isTls && { rejectUnauthorized: true }),
      });
      request.on('error', refuse);
      request.on('response', (response) => {
        onAnswer();
        readWhole(response).then(resolve, refuse);
      });
      request.end(given.body);
    });
}

async function readWhole(response: IncomingMessage): Promise<LiveReply> {
  const pieces: Buffer[] = [];
  let length = 0;
  for await (const piece of response as AsyncIterable<Buffer>) {
    length += piece.length;
    if (length > LARGEST_BODY) {
      response.destroy();
      return { error: `the body is longer than ${LARGEST_BODY / 1024 / 1024} MiB` };
    }
    pieces.push(piece);
  }
  const headers = Object.fromEntries(
    Object.entries(response.headers).map(([name, value]) => [name, [value].flat().join(', ')]),
  );
  const packing = headers['content-encoding']?.trim().toLowerCase();
  const bytes = Buffer.concat(pieces);
  const unpack = packing === undefined ? undefined : UNPACK[packing];
  const body = unpack === undefined ? bytes : unpack(bytes, { maxOutputLength: LARGEST_BODY });
  return {
    status: response.statusCode ?? 0,
    headers,
    // Readers may leave out a byte order mark (RFC 8259, section 8.1).
    body: body.toString('utf8').replace(/^\uFEFF/, ''),
    bytes: new Uint8Array(body),
  };
}

function describe(error: Error, { url }: LiveRequest): string {
  const { host } = new URL(url);
  const code = 'code' in error && typeof error.code === 'string' ? `${error.code}: ` : '';
  if (error.name === 'TimeoutError' || error.name === 'AbortError') return `${host} did not answer in time`;
  return `${code}${error.message}`;
}

/** Without it, the body of a GET would follow the request as if it were another one. */
function lengthOf({ body }: LiveRequest): Record<string, string> {
  return body === undefined ? {} : { 'Content-Length': String(Buffer.byteLength(body)) };
}
