import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { loadSpec } from '../../src/spec/loadSpec.ts';
import { SpecError } from '../../src/spec/SpecError.ts';

describe('loadSpec', () => {
  let folder = '';
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'pollspec-'));
  });
  afterEach(() => rm(folder, { recursive: true }));

  it('names a file that does not exist', async () => {
    const file = join(folder, 'missing.openapi.yaml');
    await expect(loadSpec(file)).rejects.toThrow(SpecError);
    await expect(loadSpec(file)).rejects.toThrow(/missing\.openapi\.yaml:1:1\n {2}expected: a readable file/);
  });

  it.each([
    { what: 'is empty', text: '', actual: 'nothing' },
    { what: 'holds a list', text: '- openapi: 3.1.0', actual: 'nothing' },
    { what: 'is JSON of another version', text: '{ "openapi": "3.0.0" }', actual: '"3.0.0"' },
  ])('says what it wants when the file $what', async ({ text, actual }) => {
    const file = join(folder, 'mine.openapi.yaml');
    await writeFile(file, text);
    const want = `  expected: an OpenAPI document with openapi: '3.1.0'\n  actual:   ${actual}`;
    await expect(loadSpec(file)).rejects.toThrow(want);
  });

  it('shows several mistakes in the order of the file, each with file, line, column and hint', async () => {
    const file = join(folder, 'mine.openapi.yaml');
    const lines = [
      'openapi: 3.1.0',
      'info: { title: Mine, version: "1" }',
      'paths: {}',
      'x-pollspec:',
      '  id: mine',
      '  revison: "1"',
      '  progress: { state: /state }',
      '  phases:',
      '    done: suceeded',
      '  statements: [{ id: a, about: server, level: must, section: A, text: It answers. }]',
    ];
    await writeFile(file, lines.join('\n'));
    const error = await loadSpec(file).catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(SpecError);
    expect(error instanceof Error ? error.message.replaceAll(folder, '.') : '').toBe(
      `./mine.openapi.yaml:4:1 /x-pollspec
  expected: the key 'revision'
  actual:   only id, revison, progress, phases and statements

./mine.openapi.yaml:6:3 /x-pollspec/revison
  expected: one of the keys id, revision, progress, params, credentials, phases, flags, alsoSeen, format, backoff, errorBody, cases, errorCases, sections, statements or open
  actual:   the key 'revison'
  hint:     did you mean 'revision'?

./mine.openapi.yaml:9:5 /x-pollspec/phases/done
  expected: "waiting", "running", "succeeded", "failed", "cancelled", "ended" or "unknown"
  actual:   "suceeded"
  hint:     did you mean 'succeeded'?`,
    );
  });

  it('refuses aliases that multiply beyond measure', async () => {
    const file = join(folder, 'mine.openapi.yaml');
    const doubled = Array.from({ length: 12 }, (_, index) => {
      const aliases = Array.from({ length: 10 }, () => (index === 0 ? 'x' : `*a${index - 1}`)).join(', ');
      return `a${index}: &a${index} [${aliases}]`;
    });
    await writeFile(file, doubled.join('\n'));
    await expect(loadSpec(file)).rejects.toThrow(SpecError);
  });
});
