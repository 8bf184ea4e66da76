import { mkdtemp, readdir, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { checkWritable } from '../../src/cli/checkWritable.ts';
import { loadConfig } from '../../src/cli/loadConfig.ts';
import { runCli } from '../helpers/runCli.ts';

async function folderWith(files: Record<string, string>): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'pollspec-'));
  for (const [name, text] of Object.entries(files)) await writeFile(join(folder, name), text);
  return folder;
}

describe('whether a report can be written', () => {
  test('is found out without a trace', async () => {
    const folder = await folderWith({ 'old.json': 'old' });
    await checkWritable('new.json', '--json', folder);
    await checkWritable('old.json', '--json', folder);
    expect(await readdir(folder)).toEqual(['old.json']);
    expect(await readFile(join(folder, 'old.json'), 'utf8')).toBe('old');
  });

  test.each([
    ['.', /^--json \.: expected a file that can be written, but it is a folder/],
    ['no/report.json', /but there is no folder .*\/no\. Make it first\.$/],
    ['old.json/report.json', /but there is no folder .*\/old\.json/],
  ])('is refused for %s', async (file, message) => {
    const folder = await folderWith({ 'old.json': '' });
    await expect(checkWritable(file, '--json', folder)).rejects.toThrow(message);
  });
});

describe('the configuration of a folder', () => {
  test.each([
    ['pollspec.config.ts', 'enum Seed { Two = 2 }\nexport default { client: "a.ts", seed: Seed.Two };'],
    ['pollspec.config.mts', 'export default { client: "a.ts", seed: 2 satisfies number };'],
    ['pollspec.config.mjs', 'export default { client: "a.ts", seed: 2 };'],
    ['pollspec.config.js', 'module.exports = { client: "a.ts", seed: 2 };'],
    ['pollspec.config.json', '{ "client": "a.ts", "seed": 2 }'],
  ])('is read from %s', async (name, text) => {
    expect(await loadConfig(await folderWith({ [name]: text }))).toEqual({
      file: name,
      config: { client: 'a.ts', seed: 2 },
    });
  });

  test('is empty where there is none', async () => {
    expect(await loadConfig(await folderWith({}))).toEqual({ file: null, config: {} });
  });

  test.each<[string, Record<string, string>, RegExp]>([
    [
      'throws',
      { 'pollspec.config.mjs': 'throw new Error("no")' },
      /^pollspec\.config\.mjs: expected the configuration to load, but it failed\.\n {2}Error: no\n {2}at pollspec\.config\.mjs:1:7$/,
    ],
    [
      'is no JSON',
      { 'pollspec.config.json': '{' },
      /^pollspec\.config\.json: expected the configuration to load, but it failed\.\n {2}SyntaxError: [^\n]+$/,
    ],
    [
      'exports nothing',
      { 'pollspec.config.mjs': 'export const a = 1' },
      /expected `export default defineConfig/,
    ],
    [
      'is there twice',
      { 'pollspec.config.mjs': '', 'pollspec.config.json': '{}' },
      /^expected one configuration, got pollspec\.config\.mjs and pollspec\.config\.json\. Remove all but one/,
    ],
  ])('is refused when it %s', async (_, files, message) => {
    await expect(loadConfig(await folderWith(files))).rejects.toThrow(message);
  });
});

describe('a configuration that ends the process makes no run green', () => {
  test.each<[string, Record<string, string>, RegExp]>([
    [
      'by process.exit',
      { 'pollspec.config.ts': 'process.exit(0)' },
      /^pollspec: expected to go on to the end, but the process was ended before\. A pollspec\.config file/,
    ],
    [
      'by waiting for ever',
      { 'pollspec.config.mts': 'await new Promise(() => {}); export default {}' },
      /^pollspec: pollspec\.config\.mts: expected the configuration to load, .*\n {2}Error: an `await` at its top level never ends\n$/,
    ],
  ])('%s', async (_, files, message) => {
    const { code, stdout, stderr } = await runCli(['test'], await folderWith(files));
    expect({ code, stdout, stderr }).toEqual({ code: 2, stdout: '', stderr: expect.stringMatching(message) });
  });
});
