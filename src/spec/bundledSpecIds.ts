import { readdirSync } from 'node:fs';
import { generatedFolder } from './generatedFolder.ts';

const SUFFIX = '.json';

/** Ids of the specs that come with Pollspec, in alphabetical order. */
export function bundledSpecIds(): string[] {
  return readdirSync(generatedFolder())
    .filter((file) => file.endsWith(SUFFIX))
    .map((file) => file.slice(0, -SUFFIX.length))
    .sort();
}
