import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { SpecError } from '../src/spec/SpecError.ts';
import { renderGenerated } from './renderGenerated.ts';

const SPECS = 'specs';
const GENERATED = 'generated';

/**
 * Writes generated/ from specs/, below the folder. With `check` nothing is written.
 * Resolves with the exit code: 0 up to date or written, 1 drifted (with `check`), 2 a broken spec.
 */
export async function generate(
  folder: string,
  options: { check: boolean; print: (line: string) => void },
): Promise<number> {
  const { check, print } = options;
  const wanted = await renderAll(join(folder, SPECS)).catch((error: unknown) => {
    if (!(error instanceof AggregateError)) throw error;
    for (const { message } of error.errors as Error[]) print(`${message}\n`);
    return undefined;
  });
  if (wanted === undefined) {
    print('Nothing was written: mend the specs first.');
    return 2;
  }

  const drifted = await listDrift(join(folder, GENERATED), wanted);
  if (check) {
    for (const name of drifted) print(`${GENERATED}/${name} does not fit the specs; run: npm run generate`);
    return drifted.length === 0 ? 0 : 1;
  }
  await mkdir(join(folder, GENERATED), { recursive: true });
  for (const name of drifted) {
    const text = wanted.get(name);
    const file = join(folder, GENERATED, name);
    await (text === undefined ? rm(file) : writeFile(file, text));
    print(`${text === undefined ? 'removed' : 'wrote'} ${GENERATED}/${name}`);
  }
  return 0;
}

/** Text of every generated file by its name. Throws an `AggregateError` of `SpecError`s. */
async function renderAll(specsFolder: string): Promise<Map<string, string>> {
  const files = (await readdir(specsFolder)).filter((name) => name.endsWith('.openapi.yaml')).sort();
  const results = await Promise.allSettled(
    files.map((name) => renderGenerated(relative(process.cwd(), join(specsFolder, name)))),
  );
  const errors = results.flatMap((result) =>
    result.status === 'rejected' ? [result.reason as unknown] : [],
  );
  const unexpected = errors.find((error) => !(error instanceof SpecError));
  if (unexpected !== undefined) throw unexpected;
  if (errors.length > 0) throw new AggregateError(errors);
  return new Map(results.flatMap((result) => (result.status === 'fulfilled' ? [...result.value] : [])));
}

/** Names of the files that are missing, differ or should not be there. */
async function listDrift(folder: string, wanted: Map<string, string>): Promise<string[]> {
  const present = await readdir(folder).catch(() => []);
  const names = [...new Set([...wanted.keys(), ...present])].sort();
  const drifted = await Promise.all(
    names.map(async (name) => {
      const text = await readFile(join(folder, name), 'utf8').catch(() => undefined);
      return text === wanted.get(name) ? [] : [name];
    }),
  );
  return drifted.flat();
}
