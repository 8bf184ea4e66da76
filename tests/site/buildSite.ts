import { execFile } from 'node:child_process';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** Makes the pages and builds the site below a base of its own, in a fresh folder. Resolves with the folder. */
export async function buildSite(base: string): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'pollspec-site-'));
  await run(process.execPath, ['scripts/site/runSite.ts']);
  await run('npx', ['vitepress', 'build', 'docs', '--outDir', folder], {
    env: { ...process.env, DOCS_BASE: base, NODE_ENV: 'production' },
  });
  return folder;
}
