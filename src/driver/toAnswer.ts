import type { PlayedReply } from '../scenario/Player.ts';
import type { Manner } from '../transport/Answer.ts';
import type { CachedBody, createBodyCache } from './createBodyCache.ts';

/** What is answered, as bytes and as the text that a client could decode. It may be the same one again, and is not to be changed. */
export interface DatedAnswer {
  status: number;
  headers: Record<string, string>;
  body: string;
  bytes: Uint8Array<ArrayBuffer>;
}

/**
 * Makes what goes over the wire of what the script has: with the date, header names in lower case, and the body in its manner.
 * @param date by the client's clock
 */
export function toAnswer(
  played: PlayedReply,
  manner: Manner | undefined,
  date: Date,
  bodyOf: ReturnType<typeof createBodyCache>,
): DatedAnswer {
  const whole = bodyOf(played.body, played.headers);
  if (manner !== undefined || played.dateHeaders !== undefined) return answerOf(played, manner, date, whole);
  // Within a second, which is as fine as a date gets, a reply that repeats is answered in the same words.
  const { status, headers } = played;
  const second = Math.floor(date.getTime() / 1000);
  const { last } = whole;
  if (last?.second === second && last.headers === headers && last.answer.status === status)
    return last.answer;
  const answer = answerOf(played, manner, date, whole);
  whole.last = { second, headers, answer };
  return answer;
}

function answerOf(
  { status, headers: given, dateHeaders = {} }: PlayedReply,
  manner: Manner | undefined,
  date: Date,
  whole: CachedBody,
): DatedAnswer {
  const headers: Record<string, string> = { date: date.toUTCString() };
  for (const [name, value] of Object.entries(given)) headers[name.toLowerCase()] = value;
  for (const [name, seconds] of Object.entries(dateHeaders)) {
    headers[name.toLowerCase()] = new Date(date.getTime() + seconds * 1000).toUTCString();
  }
  const { bytes, text } = manner?.endsWith('-body') ? halfOf(whole.bytes) : whole;
  if (manner === 'chunked' || manner === 'endless-body') {
    return { status, headers: { ...headers, 'transfer-encoding': 'chunked' }, body: text, bytes };
  }
  if (manner === 'gzip') {
    const packed = whole.packed();
    const told = { 'content-encoding': 'gzip', 'content-length': String(packed.length) };
    return { status, headers: { ...headers, ...told }, body: text, bytes: packed };
  }
  // As real servers do. Without it the interception ends the connection, and the memory grows with every request.
  if (!('transfer-encoding' in headers)) headers['content-length'] ??= String(whole.bytes.length);
  return { status, headers, body: text, bytes };
}

function halfOf(bytes: Uint8Array<ArrayBuffer>) {
  const half = bytes.slice(0, Math.floor(bytes.length / 2));
  return { bytes: half, text: new TextDecoder().decode(half) };
}
