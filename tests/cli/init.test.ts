import { existsSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { main } from '../../src/cli/main.ts';
import { bundledSpecIds } from '../../src/spec/bundledSpecIds.ts';
import { testIo } from './testIo.ts';

const KILN = new URL('../../examples/own-spec/kiln-firing.openapi.yaml', import.meta.url).pathname;

async function init(args: string[], files: Record<string, string> = {}) {
  const folder = mkdtempSync(join(tmpdir(), 'pollspec-'));
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
  const io = testIo(folder);
  const code = await main(['init', ...args], io);
  return { code, read: (name: string) => readFileSync(join(folder, name), 'utf8'), folder, ...io.printed };
}

describe('pollspec init', () => {
  test.each([
    ['typescript', 'pollspec-adapter.ts', '--client pollspec-adapter.ts'],
    ['python', 'pollspec-adapter.py', "--command 'python3 pollspec-adapter.py'"],
    ['shell', 'pollspec-adapter.sh', "--command 'bash pollspec-adapter.sh'"],
  ])(
    'writes an adapter in %s for the first spec, and says how to judge it',
    async (language, file, given) => {
      const { code, err, out, read } = await init(['--language', language]);
      const [first, ...others] = bundledSpecIds();
      expect({ code, err }).toEqual({ code: 0, err: '' });
      expect(out).toContain(`Wrote ${file}: an adapter with a small client of ${first} in it.\n`);
      expect(out).toContain(`\nFor another page: --spec with ${others.join(', ')} or a file.\n`);
      expect(out).toContain(`\n  npx pollspec test ${given}\n`);
      expect(read(file)).toContain(`npx pollspec test ${given}\n`);
      expect(read(file)).toMatch(new RegExp(`spec"?: ["']${first}["'],\\n`));
    },
  );

  test('names the file of a spec of your own in the command, since the adapter knows its id alone', async () => {
    const kiln = readFileSync(KILN, 'utf8');
    const { out, read } = await init(['--language', 'python', '--spec', 'my kiln.yaml', '--out', 'kiln.py'], {
      'my kiln.yaml': kiln,
    });
    const command = "npx pollspec test --command 'python3 kiln.py' --spec 'my kiln.yaml'";
    expect(out).toContain(`\n  ${command}\n`);
    expect(out).not.toContain('For another page');
    expect(read('kiln.py')).toContain(`# Kiln firing, revision 2024-05\n#   ${command}\n`);
  });

  test('tells what the page asks for without naming a value', async () => {
    const kiln = readFileSync(KILN, 'utf8').replace('          example: en\n', '');
    const { out, read } = await init(['--language', 'shell', '--spec', './kiln.yaml'], { 'kiln.yaml': kiln });
    expect(out).toContain(
      "\nThe page asks for Accept-Language and names no value: put one in the place of 'FILL IN'.\n",
    );
    expect(read('pollspec-adapter.sh')).toContain('"Accept-Language": "FILL IN"');
  });

  test('says how to install Pollspec where a module could not import it', async () => {
    const install = '\n  npm install --save-dev pollspec\n';
    expect((await init(['--language', 'typescript'])).out).toContain(install);
    expect((await init(['--language', 'python'])).out).not.toContain(install);
    const io = testIo(mkdtempSync(join(tmpdir(), 'pollspec-')));
    mkdirSync(join(io.cwd, 'node_modules/pollspec'), { recursive: true });
    writeFileSync(join(io.cwd, 'node_modules/pollspec/package.json'), '{}');
    await main(['init', '--language', 'typescript'], io);
    expect(io.printed.out).not.toContain(install);
  });

  test('overwrites nothing', async () => {
    const { code, err, read } = await init(['--language', 'python'], { 'pollspec-adapter.py': 'mine' });
    expect(code).toBe(2);
    expect(err).toBe(
      'pollspec: --out pollspec-adapter.py: expected a file that does not exist yet, got one that does. Name another with --out, or remove it.\n',
    );
    expect(read('pollspec-adapter.py')).toBe('mine');
  });

  test.each([
    [
      'no language',
      [],
      '--language: expected one of typescript, python, shell, got nothing. Add --language typescript, for example.',
    ],
    [
      'a language that it does not know',
      ['--language', 'pyton'],
      '--language: expected one of typescript, python, shell, got "pyton". Did you mean python?',
    ],
    [
      'a spec that it does not know',
      ['--language', 'shell', '--spec', 'roma-asset-jobs'],
      /got 'roma-asset-jobs'; did you mean 'roma-asset-job'\?/,
    ],
    [
      'a file of a spec that is not there',
      ['--language', 'shell', '--spec', './no.yaml'],
      /--spec \.\/no\.yaml: expected a file, found none at /,
    ],
    [
      'a folder to write to',
      ['--language', 'shell', '--out', '.'],
      '--out .: expected a file that can be written, but it is a folder.',
    ],
    [
      'a place where there is no folder',
      ['--language', 'shell', '--out', 'no/a.sh'],
      /--out no\/a\.sh: expected a file that can be written, but there is no folder .*\/no\. Make it first\./,
    ],
    ['an argument that it does not take', ['typescript', '--language', 'shell'], /too many arguments/],
  ])('exits 2 for %s, and writes nothing', async (_, args, message) => {
    const { code, err, out, folder } = await init(args);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toMatch(message);
    expect(existsSync(join(folder, 'pollspec-adapter.sh'))).toBe(false);
  });
});
