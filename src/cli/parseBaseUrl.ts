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
    url.username === '';
  if (right) return `${url.origin}${url.pathname.replace(/\/+$/, '')}`;
  throw new UsageError(
    `${where}: expected an http or https URL of origin and path alone, such as https://api.example.com/v1, got ${JSON.stringify(value)}.`,
  );
}
