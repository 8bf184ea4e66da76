import type { Credential } from '../spec/Spec.ts';

/** The tokens in a request, wherever the documented credentials go; without their prefix. */
export function readCredentials(
  credentials: Credential[],
  url: URL,
  headers: { get(name: string): string | null },
): string[] {
  return credentials.flatMap(({ name, in: place, prefix }) => {
    const value =
      place === 'header'
        ? headers.get(name)
        : place === 'query'
          ? url.searchParams.get(name)
          : readCookie(name, headers);
    if (value === null || !value.toLowerCase().startsWith(prefix.toLowerCase())) return [];
    return [value.slice(prefix.length)];
  });
}

function readCookie(name: string, headers: { get(name: string): string | null }): string | null {
  const pairs = (headers.get('cookie') ?? '').split(/; */).map((pair) => pair.split('='));
  return (
    pairs
      .find(([key]) => key === name)
      ?.slice(1)
      .join('=') ?? null
  );
}
