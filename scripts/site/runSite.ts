import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readPageTemplate } from '../../src/report/readPageTemplate.ts';
import { gatherSite } from './gatherSite.ts';
import { renderReports } from './renderReports.ts';
import { renderSite } from './renderSite.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const pages = join(root, 'docs/generated');
const publicFiles = join(root, 'docs/public');

try {
  // What is missing is said before the clients are run.
  const template = await readPageTemplate();
  const site = await gatherSite(root);
  const files = new Map([
    ...[...renderSite(site, root)].map(([path, text]) => [join(pages, path), text] as const),
    ...[...renderReports(site, template)].map(([path, text]) => [join(publicFiles, path), text] as const),
  ]);
  for (const made of [pages, join(publicFiles, 'reports')]) rmSync(made, { recursive: true, force: true });
  for (const [path, text] of files) {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
  }
  console.log(`${files.size} files of the site were made from the specs and from real runs.`);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
