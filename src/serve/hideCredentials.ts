import type { Exchange } from '../driver/Exchange.ts';
import { SHORTEST_HIDDEN, shortenToken } from '../judge/shortenToken.ts';
import { hideTokens } from '../run/hideTokens.ts';
import type { Credential } from '../spec/Spec.ts';
import { hideJwts } from './hideJwts.ts';

/** Names of headers and parameters that mostly hold secrets, besides those that the page documents. */
const SECRET_NAME = /auth|token|cookie|secret|passw|credential|session|signature|^sig$|api-?_?key|^key$/i;
const SCHEME = /^(?:basic|bearer|digest|token|negotiate|apikey) +/i;
/** A client sends its secret once or twice; what has more is garbage, and each is looked for everywhere. */
const MOST_REPEATED = 20;
/** Begins where a pair may, so that no text takes long. */
const PAIR = /(?<![^?&])([^?&=#]{1,100})=([^&#]*)/g;
const MEMBER = /("([^"\\]{1,100})"\s*:\s*")([^"\\]*)"/g;

/**
 * A request without the secrets in it, to be kept: credentials are shortened wherever the page wants them, wherever clients put them
 * besides, and wherever else in the request the same value stands. A client that is pointed here by mistake sends real ones.
 */
export function hideCredentials(
  { method, url, headers, body }: Exchange['request'],
  credentials: readonly Credential[],
): Exchange['request'] {
  const secrets: string[] = [];
  const documented = new Set(credentials.map(({ name }) => name.toLowerCase()));
  const isSecret = (name: string) => documented.has(name.toLowerCase()) || SECRET_NAME.test(name);
  const hide = (value: string) => {
    if (secrets.length < MOST_REPEATED) secrets.push(value);
    return value === '' || value.length >= SHORTEST_HIDDEN
      ? shortenToken(value)
      : `… (${value.length} characters)`;
  };
  const hidePairs = (text: string) =>
    text.replaceAll(PAIR, (whole, name: string, value: string) =>
      isSecret(decode(name)) ? `${name}=${encodeURIComponent(hide(decode(value)))}` : whole,
    );
  const hideHeader = (name: string, value: string) => {
    if (name === 'cookie') return value.replaceAll(/=([^;]*)/g, (_, secret: string) => `=${hide(secret)}`);
    const head = headOf(value, name, credentials);
    return head + hide(value.slice(head.length));
  };
  const [path = '', ...query] = url.split('?');
  const shownQuery = query.length === 0 ? '' : `?${hidePairs(query.join('?'))}`;
  const shownHeaders = headers.map(([name, value]): [string, string] => [
    name,
    isSecret(name) ? hideHeader(name.toLowerCase(), value) : value,
  ]);
  const shownBody =
    body === ''
      ? ''
      : hidePairs(body).replaceAll(MEMBER, (whole, start: string, name: string, value: string) =>
          isSecret(name) ? `${start}${hide(value)}"` : whole,
        );
  const show = (text: string) => hideJwts(hideTokens(text, secrets));
  return {
    method,
    url: show(path) + show(shownQuery),
    headers: shownHeaders.map(([name, value]) => [name, show(value)]),
    body: show(shownBody),
  };
}

/** What stands in front of the secret in a header: the prefix that the page names, or a scheme that is known. */
function headOf(value: string, name: string, credentials: readonly Credential[]): string {
  const own = credentials.find((one) => one.in === 'header' && one.name.toLowerCase() === name)?.prefix ?? '';
  const isOwn = own !== '' && value.toLowerCase().startsWith(own.toLowerCase());
  return isOwn ? value.slice(0, own.length) : (SCHEME.exec(value)?.[0] ?? '');
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text.replaceAll('+', ' '));
  } catch {
    return text;
  }
}
