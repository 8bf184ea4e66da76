import type { TryPick } from './TryPick.ts';

/** Reads `#endpoint=…&scenario=…&style=…`; what is absent stays as it is. */
export function readTryHash(hash: string): Partial<TryPick> {
  const given = new URLSearchParams(hash.replace(/^#/, ''));
  return Object.fromEntries(
    ['endpoint', 'scenario', 'style'].flatMap((name) => {
      const value = given.get(name);
      return value === null ? [] : [[name, value]];
    }),
  );
}
