import { withPointer } from '../json/withPointer.ts';
import type { Spec } from '../spec/Spec.ts';
import { errorReply } from './errorReply.ts';
import type { Body, Reply } from './Scenario.ts';

const HTML =
  '<!doctype html><html><head><title>Error</title></head><body><h1>Something went wrong</h1></body></html>';
const HUGE_CHARACTERS = 1_000_000;
/** `{"error":"<FF><FE>"}`: bytes that no UTF-8 text holds. */
const INVALID_UTF8_BASE64 = 'eyJlcnJvciI6Iv/+In0=';

/** Error answers whose body is not what the page shows, by the name of what is odd about them. */
export function oddErrorReplies(spec: Spec, status: number): Record<string, { title: string; reply: Reply }> {
  const documented = errorReply(spec, status);
  const json = 'json' in documented.body ? documented.body.json : { message: `Error ${status}` };
  const text = JSON.stringify(json);
  const make = (title: string, body: Body, contentType = 'application/json') => ({
    title,
    reply: { label: `${status} ${title}`, status, headers: { 'content-type': contentType }, body },
  });
  return {
    html: make('with an HTML page', { text: HTML }, 'text/html'),
    empty: make('without a body', { text: '' }),
    'empty-object': make('that says {}', { json: {} }),
    null: make('that says null', { json: null }),
    'error-null': make('that says {"error":null}', { json: { error: null } }),
    truncated: make('that breaks off', { text: text.slice(0, Math.floor(text.length / 2)) }),
    'invalid-utf8': make('that is no UTF-8', { base64: INVALID_UTF8_BASE64 }),
    'other-type': make('of another content type', { text }, 'text/plain'),
    huge: make('of 1 MB', {
      json: withPointer(json, spec.errorBody?.message ?? '/message', 'x'.repeat(HUGE_CHARACTERS)),
    }),
  };
}
