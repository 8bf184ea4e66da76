import type { Answer } from '../transport/Answer.ts';
import { cutInCharacters } from '../transport/cutInCharacters.ts';
import type { IncomingCall } from '../transport/IncomingCall.ts';

/** Statuses whose responses cannot have a body. */
const WITHOUT_BODY = [204, 205, 304];

/** A `fetch` that is answered by `answer` and by nobody else. Headers that browsers keep for themselves are let through. */
export function createScopeFetch(answer: (call: IncomingCall) => Promise<Answer>): typeof fetch {
  return async (input, init) => {
    const request = new Request(input, init);
    const { method, url, signal } = request;
    signal.throwIfAborted();
    const given = new Headers(init?.headers ?? (input instanceof Request ? input.headers : undefined));
    // Such as the type of a form, which the platform finds out.
    for (const [name, value] of request.headers) if (!given.has(name)) given.set(name, value);
    const text = await request.text();
    const body = text === '' ? null : text;
    const answered = await answer({ method, url, headers: given, body, text: async () => text, signal });
    signal.throwIfAborted();
    // Half a body cannot be shown here.
    if (answered === 'reset' || answered.manner?.endsWith('-body')) throw new TypeError('Failed to fetch');
    const { status, headers, bytes, manner } = answered;
    const content = manner === 'split' ? streamOf(cutInCharacters(bytes)) : bytes;
    const response = new Response(WITHOUT_BODY.includes(status) ? null : content, { status, headers });
    Object.defineProperty(response, 'url', { value: url });
    return response;
  };
}

function streamOf(pieces: Uint8Array[]): ReadableStream<Uint8Array> {
  return new ReadableStream({
    start(controller) {
      for (const piece of pieces) controller.enqueue(piece);
      controller.close();
    },
  });
}
