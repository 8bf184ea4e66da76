import { createHash } from 'node:crypto';
import { globSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Everything that a run of a client could hang on. */
export const RUN_INPUTS = [
  'src/**/*.ts',
  'generated/*',
  'specs/*',
  'scripts/site/runs/*.ts',
  'tests/clients/**/*.ts',
  'examples/**/*.*',
  'pollspec.config.ts',
  'package-lock.json',
];

/**
 * Gives what was made of the same files before, or makes it and keeps it in the folder.
 * @param inputs patterns of the files below the root
 */
export async function runsOnce<T>(
  { root, folder, inputs }: { root: string; folder: string; inputs: readonly string[] },
  make: () => Promise<T>,
): Promise<T> {
  const hash = createHash('sha256').update(process.version);
  const files = globSync(inputs, { cwd: root }).toSorted();
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
