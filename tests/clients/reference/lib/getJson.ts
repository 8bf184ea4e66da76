import { JobError } from './JobError.ts';
import { kindOfStatus } from './kindOfStatus.ts';
import { retryAfterSeconds } from './retryAfterSeconds.ts';
import { textAt } from './textAt.ts';

const REQUEST_TIMEOUT_MS = 30_000;

interface Request {
  url: string;
  headers: Record<string, string>;
  /** Where the service's error bodies hold their code and message, as JSON pointers. */
  errorBody: { code: string; message: string };
  signal: AbortSignal;
}

/** GETs a JSON document. Throws JobError: for each error status, no answer, no JSON, and cancel. */
export async function getJson({ url, headers, errorBody, signal }: Request): Promise<unknown> {
  const { response, text } = await get(url, headers, signal);
  const body = parse(text);
  if (response.ok) {
    if (body !== undefined) return body;
    throw new JobError('malformed', 'The answer is no JSON.');
  }
  const message = textAt(body, errorBody.message) ?? `HTTP ${response.status}`;
  throw new JobError(kindOfStatus(response.status), message, {
    status: response.status,
    code: textAt(body, errorBody.code),
    retryAfterSeconds: retryAfterSeconds(response.headers.get('retry-after'), Date.now()),
  });
}

async function get(url: string, headers: Record<string, string>, signal: AbortSignal) {
  const timeout = new AbortController();
  const timer = setTimeout(() => timeout.abort(), REQUEST_TIMEOUT_MS);
  try {
    const either = AbortSignal.any([signal, timeout.signal]);
    const response = await fetch(url, { headers, signal: either });
    return { response, text: await response.text() };
  } catch (cause) {
    if (signal.aborted) throw new JobError('cancelled', 'The request was cancelled.');
    const why = timeout.signal.aborted ? `No answer within ${REQUEST_TIMEOUT_MS / 1000} s.` : 'No answer.';
    throw new JobError('network', why, { cause });
  } finally {
    clearTimeout(timer);
  }
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
