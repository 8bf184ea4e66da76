import type { Exchange } from '../driver/Exchange.ts';
import { shortenToken } from '../judge/shortenToken.ts';
import type { Credential } from '../spec/Spec.ts';
import { capList } from './capList.ts';
import { cutText } from './cutText.ts';
import { hideTokens } from './hideTokens.ts';

const EXCHANGES_EACH = 5;
const LONGEST_TEXT = 600;
const MOST_HEADERS = 50;
const SECRET_HEADERS = ['authorization', 'proxy-authorization', 'cookie'];

/**
 * The journal as a report shows it: the first and the last five exchanges, bodies cut, credentials shortened, those
 * that Pollspec gave out and those of the client's own alike.
 */
export function capJournal(
  journal: readonly Exchange[],
  { tokens, credentials }: { tokens: readonly string[]; credentials: readonly Credential[] },
): Exchange[] {
  const inHeader = credentials.filter((one) => one.in === 'header').map(({ name }) => name.toLowerCase());
  const inQuery = credentials.filter((one) => one.in === 'query').map(({ name }) => name);
  const secret = new Set([...SECRET_HEADERS, ...inHeader]);
  const show = (text: string): string => cutText(hideTokens(text, tokens), LONGEST_TEXT);
  return capList(journal, EXCHANGES_EACH).map(({ request, reply, ...times }) => ({
    ...times,
    request: {
      ...request,
      url: show(hideQuery(request.url, inQuery)),
      headers: request.headers
        .slice(0, MOST_HEADERS)
        .map(([name, value]): [string, string] => [
          name,
          show(secret.has(name.toLowerCase()) ? hideValue(value) : value),
        ]),
      body: show(request.body),
    },
    reply: {
      ...reply,
      headers: Object.fromEntries(Object.entries(reply.headers).map(([name, value]) => [name, show(value)])),
      body: show(reply.body),
    },
  }));
}

/** `Bearer eyJh… (214 characters)`: the scheme stays, the rest is shortened. */
function hideValue(value: string): string {
  const space = value.indexOf(' ');
  return `${value.slice(0, space + 1)}${shortenToken(value.slice(space + 1))}`;
}

function hideQuery(url: string, names: string[]): string {
  return names.reduce(
    (hidden, name) =>
      hidden.replace(
        new RegExp(`([?&]${name.replaceAll(/\W/g, '\\$&')}=)([^&#]*)`, 'g'),
        (_, head: string, value: string) => head + shortenToken(value),
      ),
    url,
  );
}
