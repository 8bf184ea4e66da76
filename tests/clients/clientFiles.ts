import { readdirSync } from 'node:fs';

/** The client modules of a folder beside this file, such as `correct` or `broken/whole`, in the order of their names. */
export function clientFiles(folder: string): URL[] {
  const url = new URL(`${folder}/`, import.meta.url);
  return readdirSync(url, { withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.ts'))
    .map(({ name }) => new URL(name, url))
    .sort((a, b) => (a.href < b.href ? -1 : 1));
}
