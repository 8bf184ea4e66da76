/** What a request prefers, as Prism takes it: `code=429, example=active`. */
export interface Preference {
  code?: string;
  example?: string;
}

/** Nobody prefers at greater length, and what is longer would take long to read. */
const LONGEST = 1000;
const PAIR = /([\w-]+)\s*=\s*(?:"([^"]*)"|([^,;\s"]+))/g;

/** Reads a header `Prefer` (RFC 7240); whatever else it asks for is left to others. `undefined` when it asks for no example. */
export function parsePrefer(header: string | null): Preference | undefined {
  if (header === null) return undefined;
  const pairs = new Map<string, string>();
  for (const [, name = '', quoted, plain] of header.slice(0, LONGEST).matchAll(PAIR)) {
    const key = name.toLowerCase();
    // The first one of a name counts (RFC 7240, section 2).
    if (!pairs.has(key)) pairs.set(key, quoted ?? plain ?? '');
  }
  const code = pairs.get('code');
  const example = pairs.get('example');
  if (code === undefined && example === undefined) return undefined;
  return { ...(code !== undefined && { code }), ...(example !== undefined && { example }) };
}
