/** What is picked, as a link has it. */
export interface TryPick {
  endpoint: string;
  scenario: string;
  style: string;
}

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
