import { chmodSync, copyFileSync, mkdirSync, mkdtempSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { shellQuote } from '../../src/process/shellQuote.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/**
 * A folder of its own like a project that has installed Pollspec, which is run from its sources.
 * @param files to copy into it, by their names there
 */
export function aProject(files: Record<string, string>): string {
  const folder = mkdtempSync(join(tmpdir(), 'pollspec-project-'));
  const bin = join(folder, 'node_modules', '.bin');
  mkdirSync(bin, { recursive: true });
  symlinkSync(ROOT, join(folder, 'node_modules', 'pollspec'));
  const command = [process.execPath, join(ROOT, 'src/cli/bin.ts')].map(shellQuote).join(' ');
  writeFileSync(join(bin, 'pollspec'), `#!/bin/sh\nexec ${command} "$@"\n`);
  chmodSync(join(bin, 'pollspec'), 0o755);
  writeFileSync(join(folder, 'package.json'), '{ "private": true, "type": "module" }\n');
  for (const [name, from] of Object.entries(files)) copyFileSync(join(ROOT, from), join(folder, name));
  return folder;
}
