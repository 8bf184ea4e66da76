import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const PACKAGE = '@stoplight/prism-cli@5.16.0';

/**
 * Installs Prism into a temporary folder: among the dependencies it would bring 160 packages, and a script that reports home, into
 * every installation.
 */
export function installPrism(): { program: string; remove(): void } {
  const folder = mkdtempSync(join(tmpdir(), 'pollspec-prism-'));
  const remove = () => rmSync(folder, { recursive: true });
  try {
    const quiet = ['--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'];
    execFileSync('npm', ['install', '--prefix', folder, ...quiet, PACKAGE], {
      stdio: ['ignore', 'ignore', 'inherit'],
    });
  } catch (error) {
    remove();
    throw error;
  }
  return { program: join(folder, 'node_modules/@stoplight/prism-cli/dist/index.js'), remove };
}
