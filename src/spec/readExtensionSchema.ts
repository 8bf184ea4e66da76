import { readFile } from 'node:fs/promises';

/** The published JSON Schema of `x-pollspec`. */
export async function readExtensionSchema(): Promise<Record<string, unknown>> {
  const url = new URL('../../specs/x-pollspec.schema.json', import.meta.url);
  return JSON.parse(await readFile(url, 'utf8')) as Record<string, unknown>;
}
