import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A built page: its address below the base, and its HTML. */
export interface BuiltPage {
  /** Such as `guides/read-a-report/`; empty for the home page. */
  route: string;
  html: string;
}

/** Every page of a built site that has an address of its own. */
export function builtPages(folder: string): BuiltPage[] {
  return globSync('**/index.html', { cwd: folder })
    .toSorted()
    .map((file) => ({
      route: file.replace(/index\.html$/, ''),
      html: readFileSync(join(folder, file), 'utf8'),
    }));
}
