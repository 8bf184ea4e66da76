import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gatherSite } from './gatherSite.ts';
import { renderSite } from './renderSite.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const folder = join(root, 'docs/generated');

try {
  const files = renderSite(await gatherSite(root), root);
  rmSync(folder, { recursive: true, force: true });
  for (const [path, text] of files) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  console.log(`${files.size} files of the site were made from the specs and from real runs.`);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
