import type { Exchange } from '../driver/Exchange.ts';
import { nativeJson } from '../json/nativeJson.ts';
import { hideCredentials } from '../serve/hideCredentials.ts';
import type { Credential } from '../spec/Spec.ts';
import { HIDDEN_TOKEN } from './createHider.ts';

/**
 * An exchange without what is secret: the token, wherever it stands and however it is written; other credentials that the request holds, as
 * a client may bring its own; cookies, which may open a session.
 */
export function hideSecrets(
  { request, reply, ...times }: Exchange,
  hide: (text: string) => string,
  credentials: readonly Credential[],
): Exchange {
  const sent = {
    ...request,
    url: hide(request.url),
    headers: request.headers.map(([name, value]): [string, string] => [name.toLowerCase(), hide(value)]),
    body: hideBody(request.body, hide),
  };
  const shown = hideCredentials(sent, credentials);
  return {
    ...times,
    request: {
      ...shown,
      // What was the token says so.
      headers: shown.headers.map((pair, index) => {
        const before = sent.headers[index];
        return before?.[1].includes(HIDDEN_TOKEN) ? before : pair;
      }),
    },
    reply: {
      ...reply,
      headers: Object.fromEntries(
        Object.entries(reply.headers).map(([name, value]) => [
          name.toLowerCase(),
          /^set-cookie$/i.test(name) ? '[hidden]' : hide(value),
        ]),
      ),
      body: hideBody(reply.body, hide),
    },
  };
}

/** JSON can write each character in several ways, so that its texts are looked at as they are read. */
function hideBody(body: string, hide: (text: string) => string): string {
  let isFound = false;
  try {
    const read = JSON.parse(body, (_key, value: unknown) => {
      if (typeof value !== 'string') return hideNames(value);
      const shown = hide(value);
      isFound ||= shown !== value;
      return shown;
    });
    return hide(isFound ? nativeJson.stringify(read) : body);
  } catch {
    return hide(body);
  }

  function hideNames(value: unknown): unknown {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
    const names = Object.keys(value);
    if (names.every((name) => hide(name) === name)) return value;
    isFound = true;
    return Object.fromEntries(Object.entries(value).map(([name, member]) => [hide(name), member]));
  }
}
