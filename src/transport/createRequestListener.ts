import type { IncomingMessage, RequestListener } from 'node:http';
import type { Socket } from 'node:net';
import { text } from 'node:stream/consumers';
import type { Answer } from './Answer.ts';
import type { IncomingCall } from './IncomingCall.ts';
import { writeAnswer } from './writeAnswer.ts';

/**
 * Hands each request of a server to `answer` and sends what comes of it.
 *
 * @param originOf the origin that a request was sent to, such as `http://127.0.0.1:41233`
 * @param connectionOf the TCP connection below a request's socket
 */
export function createRequestListener(
  answer: (call: IncomingCall) => Promise<Answer>,
  originOf: (request: IncomingMessage) => string,
  connectionOf: (socket: Socket) => Socket = (socket) => socket,
): RequestListener {
  const headersOf = createHeadersReader();
  return (request, response) => {
    const gone = createGone();
    // A client that has its whole answer is not gone; an abort makes an error with its stack, which costs more than a short answer.
    response.on('close', () => {
      if (!response.writableFinished) gone.tell();
    });
    // A client that resets the connection has its reasons.
    request.on('error', () => {});
    response.on('error', () => {});
    const serve = async () => {
      const given = await answer(toCall(request, headersOf(request.rawHeaders), originOf(request), gone));
      const reset = () => connectionOf(request.socket).resetAndDestroy();
      if (!gone.isTold()) await writeAnswer(given, response, reset);
    };
    void serve().catch((error: unknown) => response.destroy(error instanceof Error ? error : undefined));
  };
}

interface Gone {
  tell(): void;
  isTold(): boolean;
  signal(): AbortSignal;
}

/** Whether the client has gone away, with a signal for those who ask for one; few answers are waited for. */
function createGone(): Gone {
  let isTold = false;
  let controller: AbortController | undefined;
  return {
    tell() {
      isTold = true;
      controller?.abort();
    },
    isTold: () => isTold,
    signal() {
      controller ??= new AbortController();
      if (isTold) controller.abort();
      return controller.signal;
    },
  };
}

/** Reads the headers of requests; those that come in the same words as the ones before are the same. */
function createHeadersReader(): (rawHeaders: string[]) => Headers {
  let last: { raw: string[]; headers: Headers } = { raw: [], headers: new Headers() };
  return (raw) => {
    if (raw.length === last.raw.length && raw.every((text, index) => text === last.raw[index]))
      return last.headers;
    const headers = new Headers();
    for (let index = 0; index < raw.length; index += 2)
      headers.append(raw[index] ?? '', raw[index + 1] ?? '');
    last = { raw, headers };
    return headers;
  };
}

function toCall(request: IncomingMessage, headers: Headers, origin: string, gone: Gone): IncomingCall {
  const { method = 'GET', url: target = '/' } = request;
  const hasBody = headers.has('transfer-encoding') || Number(headers.get('content-length') ?? 0) > 0;
  return {
    method,
    url: /^[a-z][a-z0-9+.-]*:\/\//i.test(target) ? target : `${origin}${target}`,
    headers,
    body: hasBody ? request : null,
    // A body that breaks off is as good as none: what came of it is not known.
    text: () => text(request).catch(() => ''),
    get signal() {
      return gone.signal();
    },
  };
}
