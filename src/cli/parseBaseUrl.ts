import { UsageError } from '../UsageError.ts';

/**
 * Origin and path, without a trailing slash.
 * @param where names the option in the message
 */
export function parseBaseUrl(value: string, where: string): string {
  const url = URL.canParse(value) ? new URL(value) : undefined;
  const right =
    url !== undefined &&
    /^https?:$/.test(url.protocol) &&
    url.search === '' &&
    url.hash === '' &&
    url.username === '' &&
    url.password === '';
  if (right) return `${url.origin}${url.pathname.replace(/\/+$/, '')}`;
  throw new UsageError(
    `${where}: expected an http or https URL of origin and path alone, such as https://api.example.com/v1, got ${describe(value, url)}.`,
  );
}

/** What else is in a URL may be secret, and is not repeated. */
function describe(value: string, url: URL | undefined): string {
  if (url === undefined || !/^https?:$/.test(url.protocol))
    return JSON.stringify(value.replace(/\/\/[^/@]*@/, '//…@'));
  const more = [
    ...(url.username === '' && url.password === '' ? [] : ['a user or a password']),
    ...(url.search === '' ? [] : ['a query']),
    ...(url.hash === '' ? [] : ['a fragment']),
  ];
  return `${JSON.stringify(`${url.origin}${url.pathname}`)} with ${more.join(' and ')}`;
}
