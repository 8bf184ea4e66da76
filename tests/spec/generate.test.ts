import { cp, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { generate } from '../../scripts/generate.ts';
import { loadSpec } from '../../src/spec/loadSpec.ts';
import type { SpecDocument } from '../../src/spec/SpecDocument.ts';
import { toSpec } from '../../src/spec/toSpec.ts';

const KILN = fileURLToPath(new URL('../../examples/own-spec/kiln-firing.openapi.yaml', import.meta.url));

describe('generate', () => {
  let folder = '';
  let lines: string[] = [];
  const run = (check: boolean) => {
    lines = [];
    return generate(folder, { check, print: (line) => lines.push(line) });
  };
  const specFile = () => join(folder, 'specs', 'kiln-firing.openapi.yaml');
  const generated = (name: string) => join(folder, 'generated', name);

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'pollspec-'));
    await mkdir(join(folder, 'specs'));
    await cp(KILN, specFile());
  });
  afterEach(() => rm(folder, { recursive: true }));

  it('writes a bundle that gives the same spec as its file, and types', async () => {
    expect(await run(false)).toBe(0);
    expect(await readdir(join(folder, 'generated'))).toEqual(['kiln-firing.d.ts', 'kiln-firing.json']);
    const bundle = JSON.parse(await readFile(generated('kiln-firing.json'), 'utf8')) as SpecDocument;
    expect(toSpec(bundle)).toEqual(await loadSpec(specFile()));
    expect(await readFile(generated('kiln-firing.d.ts'), 'utf8')).toContain('export interface paths');
  });

  it('finds nothing to say when the files are up to date', async () => {
    await run(false);
    expect(await run(true)).toBe(0);
    expect(lines).toEqual([]);
  });

  it('names every file that drifted, is missing or is left over, and leaves them as they are', async () => {
    await run(false);
    await writeFile(generated('kiln-firing.json'), '{}\n');
    await writeFile(generated('forgotten.json'), '{}\n');
    await rm(generated('kiln-firing.d.ts'));
    expect(await run(true)).toBe(1);
    expect(lines).toEqual(
      ['forgotten.json', 'kiln-firing.d.ts', 'kiln-firing.json'].map(
        (name) => `generated/${name} does not fit the specs; run: npm run generate`,
      ),
    );
    expect(await readdir(join(folder, 'generated'))).toEqual(['forgotten.json', 'kiln-firing.json']);
  });

  it('mends what drifted and removes what is left over', async () => {
    await run(false);
    await writeFile(generated('kiln-firing.json'), '{}\n');
    await writeFile(generated('forgotten.json'), '{}\n');
    expect(await run(false)).toBe(0);
    expect(lines).toEqual(['removed generated/forgotten.json', 'wrote generated/kiln-firing.json']);
    expect(await run(true)).toBe(0);
  });

  it('writes nothing when any spec is broken, and shows what is wrong with each', async () => {
    const text = await readFile(specFile(), 'utf8');
    await writeFile(join(folder, 'specs', 'first.openapi.yaml'), text.replace('id: kiln-firing', 'id: Kiln'));
    await writeFile(join(folder, 'specs', 'second.openapi.yaml'), 'openapi: 2\n');
    expect(await run(false)).toBe(2);
    const output = lines.join('\n');
    const line = text.split('\n').findIndex((one) => one.startsWith('  id: kiln-firing')) + 1;
    expect(output).toContain(`first.openapi.yaml:${line}:3 /x-pollspec/id`);
    expect(output).toContain('second.openapi.yaml:1:1 /openapi');
    expect(output).toContain('Nothing was written');
    expect(await readdir(folder)).toEqual(['specs']);
  });

  it('wants a spec to have the id that its file is named by', async () => {
    await cp(KILN, join(folder, 'specs', 'oven.openapi.yaml'));
    expect(await run(false)).toBe(2);
    expect(lines.join('\n')).toContain('expected: oven, as the file is named');
  });
});
