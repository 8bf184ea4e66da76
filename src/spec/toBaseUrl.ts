import type { ServerObject } from './SpecDocument.ts';

/** The server's URL with the documented defaults filled in, without a trailing slash. */
export function toBaseUrl({ url, variables = {} }: ServerObject): string {
  return url
    .replace(/\{([^}]+)\}/g, (whole, name: string) => variables[name]?.default ?? whole)
    .replace(/\/+$/, '');
}
