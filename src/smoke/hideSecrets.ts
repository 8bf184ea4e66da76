import type { Exchange } from '../driver/Exchange.ts';

/** An exchange without the token, wherever it stands, and without the values of cookies, which may open a session. */
export function hideSecrets(
  { request, reply, ...times }: Exchange,
  hide: (text: string) => string,
): Exchange {
  return {
    ...times,
    request: {
      method: request.method,
      url: hide(request.url),
      headers: request.headers.map(([name, value]) => hideHeader(name, value, hide)),
      body: hide(request.body),
    },
    reply: {
      ...reply,
      headers: Object.fromEntries(
        Object.entries(reply.headers).map(([name, value]) => hideHeader(name, value, hide)),
      ),
      body: hide(reply.body),
    },
  };
}

function hideHeader(name: string, value: string, hide: (text: string) => string): [string, string] {
  const isCookie = /^(?:set-)?cookie$/i.test(name);
  return [name.toLowerCase(), isCookie ? value.replaceAll(/=[^;]*/g, '=[hidden]') : hide(value)];
}
