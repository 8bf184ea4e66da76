import { readFile } from 'node:fs/promises';

/** Where `npm run build` puts it, beside what is compiled and beside the sources alike. */
const FILE = new URL('../../dist/report/page/index.html', import.meta.url);

/** The built page of a report, still without one. */
export async function readPageTemplate(): Promise<string> {
  try {
    return await readFile(FILE, 'utf8');
  } catch {
    throw new Error(
      `expected the page of a report at ${FILE.pathname}, found none. \`npm run build\` makes it.`,
    );
  }
}
