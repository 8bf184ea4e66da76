import { hideJwts } from '../serve/hideJwts.ts';

/** What stands in the place of the token. */
export const HIDDEN_TOKEN = '[token]';
/** Ways in which a text is written inside another: as JSON, in a URL (with small digits too), in HTML. */
const WRITINGS: ((text: string) => string)[] = [
  (text) => text,
  (text) => JSON.stringify(text).slice(1, -1),
  (text) => JSON.stringify(text).slice(1, -1).replaceAll('/', '\\/'),
  (text) => encodeURIComponent(text),
  // As in the address to come back to, in the address of a login.
  (text) => encodeURIComponent(encodeURIComponent(text)),
  (text) => Buffer.from(text).toString('hex'),
  (text) => Buffer.from(text).toString('hex').toUpperCase(),
  (text) => encodeURIComponent(text).replaceAll(/%../g, (digits) => digits.toLowerCase()),
  (text) => new URLSearchParams([['', text]]).toString().slice(1),
  escapeMarkup,
  (text) => escapeMarkup(text).replaceAll('"', '&quot;'),
  (text) => escapeMarkup(text).replaceAll('"', '&quot;').replaceAll("'", '&#39;'),
];

/**
 * Makes what takes a token out of a text, in whatever way it is written there: plain, in JSON, in a URL, in HTML, or in base64, also where
 * other text stands around it in that. Tokens of others that look like one (JWT) are shortened.
 */
export function createHider(token: string | undefined): (text: string) => string {
  if (token === undefined || token === '') return hideJwts;
  const written = new Set(WRITINGS.map((write) => write(token)));
  const packed = base64PartsOf(token);
  const all = [...written, ...packed].sort((a, b) => b.length - a.length);
  return (text) => hideJwts(all.reduce((hidden, one) => hidden.replaceAll(one, HIDDEN_TOKEN), text));
}

/** In base64 a text looks in three ways, by how many bytes stand before it; what its neighbours have a share in is left out. */
function base64PartsOf(token: string): string[] {
  const bytes = new TextEncoder().encode(token);
  return [0, 1, 2].flatMap((before) => {
    const packed = Buffer.concat([Buffer.alloc(before), bytes])
      .toString('base64')
      .replaceAll('=', '');
    const first = before === 0 ? 0 : before + 1;
    const isWhole = (before + bytes.length) % 3 === 0;
    const part = packed.slice(first, isWhole ? undefined : -1);
    // A part that is too short stands for many other texts.
    return part.length < 8 ? [] : [part, part.replaceAll('+', '-').replaceAll('/', '_')];
  });
}

function escapeMarkup(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
