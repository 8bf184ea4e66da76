import { createHash } from 'node:crypto';
import { globSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Everything that a run could hang on. */
const INPUTS = [
  'src/**/*.ts',
  'generated/*',
  'specs/*',
  'scripts/site/runs/*.ts',
  'tests/clients/**/*.ts',
  'examples/**/*.*',
  'docs/guides/*.md',
  'pollspec.config.ts',
  'package-lock.json',
];

/** Gives what was made of the same files before, or makes it. Nothing is kept where `folder` is not. */
export async function runsOnce<T>(root: string, folder: string, make: () => Promise<T>): Promise<T> {
  const hash = createHash('sha256').update(process.version);
  const files = globSync(INPUTS, { cwd: root }).toSorted();
  for (const file of files.filter((name) => !name.includes('__pycache__')))
    hash.update(`\0${file}\0`).update(readFileSync(join(root, file)));
  const kept = join(folder, `${hash.digest('hex').slice(0, 32)}.json`);
  try {
    return JSON.parse(readFileSync(kept, 'utf8'));
  } catch {
    const made = await make();
    mkdirSync(folder, { recursive: true });
    writeFileSync(kept, JSON.stringify(made));
    return made;
  }
}
