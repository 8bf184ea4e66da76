import { mkdtempSync, readdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { runKiln } from './runKiln.ts';
import { TEST_KILN } from './TEST_KILN.ts';

describe('pollspec test', () => {
  test('exits 0 when the client conforms, and writes what was asked for', async () => {
    const { code, out, err, read, folder } = await runKiln([
      ...TEST_KILN,
      '--json',
      'r.json',
      '--junit',
      'r.xml',
      '--seed',
      '7',
    ]);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toMatch(/^acme 1 · seed 7\n/);
    expect(out).toMatch(
      /\n2 pass, 0 fail, 0 observed, 0 unverified\nConforms at must, should and implied\.\n$/,
    );
    expect(read('r.json')).toMatchObject({
      seed: 7,
      complete: true,
      summary: { expected: 2, pass: 2 },
      run: { shard: null },
    });
    expect(readFileSync(join(folder, 'r.xml'), 'utf8')).toContain('<testsuite name="acme kiln" tests="2"');
  });

  test.each([
    [1, ['a-passes', 'b-exits']],
    [4, ['a-passes', 'b-exits', 'c-breaks']],
  ])('exits %i for %j', async (code, slugs) => expect((await runKiln(TEST_KILN, { slugs })).code).toBe(code));

  test('does not fail the run for failures below the levels asked for', async () => {
    expect(
      (await runKiln([...TEST_KILN, '--fail-on', 'must'], { slugs: ['a-passes', 'b-exits'] })).code,
    ).toBe(0);
  });

  test('exits 3 when it is interrupted, and reports what is finished', async () => {
    let interrupt = () => {};
    const { code, out } = await runKiln(TEST_KILN, {
      slugs: ['a-passes', 'b-blocks'],
      io: {
        errIsTerminal: true,
        err: (text) => text.includes('1/2 checks') && interrupt(),
        onInterrupt(callback) {
          interrupt = callback;
          return () => {};
        },
      },
    });
    expect(code).toBe(3);
    expect(out).toMatch(
      /1 pass, 0 fail, 0 observed, 0 unverified\nIncomplete: 1 of 2 checks gave no result\.\n$/,
    );
  });

  test('shows progress on a terminal alone, and clears it', async () => {
    const { err } = await runKiln(TEST_KILN, { io: { errIsTerminal: true } });
    expect(err.endsWith('2/2 checks, 0 failed  kiln/group/b-passes\r\u001b[K')).toBe(true);
  });

  test('prints annotations that name the client from the root of the repository', async () => {
    const { out, folder } = await runKiln([...TEST_KILN, '--github'], {
      slugs: ['a-exits'],
      io: { env: { GITHUB_WORKSPACE: tmpdir() } },
    });
    expect(out).toContain(
      `::error file=${folder.slice(tmpdir().length + 1)}/client.mjs,title=kiln/group/a-exits [should]::`,
    );
  });

  test("keeps a client's own workflow commands from being taken for one", async () => {
    const { out } = await runKiln([...TEST_KILN, '--github'], { slugs: ['a-annotates'] });
    const [, stop = ''] = /^::stop-commands::(\S+)\n/.exec(out) ?? [];
    const [inside = '', after = ''] = out.split(`\n::${stop}::\n`);
    expect(inside).toContain('::error file=x::planted');
    expect(after).toMatch(/^::error file=client\.mjs,.*::error file=x::planted/);
    expect(after.trim().split('\n')).toHaveLength(1);
  });

  test('appends the report to the summary of the step on GitHub, and with --github alone', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'pollspec-'));
    const io = { env: { GITHUB_STEP_SUMMARY: join(folder, 'summary.md') } };
    await runKiln(TEST_KILN, { io });
    expect(readdirSync(folder)).toEqual([]);
    await runKiln([...TEST_KILN, '--github', '--markdown', 'r.md'], { io });
    const summary = readFileSync(join(folder, 'summary.md'), 'utf8');
    expect(summary).toMatch(/^\n## `acme 1`\n\n✅ \*\*Conforms at must, should and implied\.\*\*\n/);
  });

  test.each([
    ['a mistake in a spec', ['--spec', 'bad.yaml'], '::error file=bad.yaml,line=2,title=pollspec::'],
    [
      'a client that is not there',
      ['--client', 'no.ts'],
      '::error title=pollspec::--client no.ts: expected a file',
    ],
  ])('annotates %s where it is to be put right', async (_, args, want) => {
    const files = { 'bad.yaml': 'openapi: 3.1.0\nopenapi: 3.1.0\n' };
    const { code, out } = await runKiln([...TEST_KILN, ...args, '--github'], { files });
    expect(code).toBe(2);
    expect(out).toContain(want);
  });

  test('judges a spec once that is named twice', async () => {
    const given = ['--spec', './kiln.yaml', '--json', 'r.json'];
    const { code, read } = await runKiln([...TEST_KILN, ...given]);
    expect({ code, ...read('r.json').summary }).toMatchObject({ code: 0, expected: 2, pass: 2 });
    expect(read('r.json').specs).toHaveLength(1);
    const listed = await runKiln(['list', 'checks', '--spec', 'kiln.yaml', '--spec', 'kiln.yaml']);
    expect(listed.out.trim().split('\n')).toHaveLength(2);
  });

  test('takes everything from a configuration, and gives each of several clients a report', async () => {
    const config = {
      clients: ['client.mjs', 'other.mjs'],
      specs: ['kiln.yaml'],
      json: 'r.json',
      failOn: ['must'],
      seed: 3,
    };
    const { code, out, read } = await runKiln(['test'], {
      files: { 'other.mjs': '', 'pollspec.config.json': JSON.stringify(config) },
    });
    expect(code).toBe(0);
    expect(out.match(/^acme 1 · seed 3$/gm)).toHaveLength(2);
    expect([read('r-1.json').failOn, read('r-2.json').results[0]?.reproduce]).toEqual([
      ['must'],
      "npx pollspec test --client other.mjs --spec kiln.yaml -t 'kiln/group/a-passes' --seed 3",
    ]);
  });

  test('puts shards together into the report of the whole run', async () => {
    const slugs = ['a', 'b', 'c', 'd', 'e', 'f'].map((name) => `${name}-passes`);
    const whole = await runKiln([...TEST_KILN, '--json', 'r.json'], { slugs });
    const parts = await Promise.all(
      ['1/2', '2/2'].map((shard) => runKiln([...TEST_KILN, '--json', 'r.json', '--shard', shard], { slugs })),
    );
    const files = Object.fromEntries(
      parts.map(({ read }, index) => [`${index}.json`, JSON.stringify(read('r.json'))]),
    );
    const merged = await runKiln(['merge', '0.json', '1.json', '--json', 'all.json'], { files });
    expect(merged.code).toBe(0);
    expect({ ...merged.read('all.json'), run: null }).toEqual({ ...whole.read('r.json'), run: null });
    const lone = await runKiln(['merge', '0.json'], { files });
    expect([lone.code, lone.out]).toEqual([
      3,
      expect.stringContaining('Incomplete: a part of the run is missing'),
    ]);
  });
});

describe('pollspec, beside testing', () => {
  test('prints its version and its help', async () => {
    expect(await runKiln(['--version'])).toMatchObject({
      code: 0,
      out: expect.stringMatching(/^\d+\.\d+\.\d+\n$/),
    });
    expect(await runKiln(['test', '--help'])).toMatchObject({
      code: 0,
      out: expect.stringContaining('--base-url <url>'),
    });
  });

  test.each(['specs', 'statements', 'checks', 'scenarios'])(
    'lists %s as an array of objects with id and spec',
    async (kind) => {
      const { code, out } = await runKiln(['list', kind, '--json', '--spec', 'kiln.yaml']);
      const rows: { id: string; spec: string }[] = JSON.parse(out);
      expect(code).toBe(0);
      expect(rows.length).toBeGreaterThan(0);
      for (const row of rows) expect(row).toMatchObject({ id: expect.any(String), spec: 'kiln' });
      expect(new Set(rows.map(({ id }) => id)).size).toBe(rows.length);
      expect((await runKiln(['list', kind, '--spec', 'kiln.yaml'])).out.split('\n')).toHaveLength(
        rows.length + 1,
      );
    },
  );

  test('explains an id with and without its spec, every one of them when several have it', async () => {
    const check = await runKiln(['explain', 'group/a-passes', '--spec', 'kiln.yaml']);
    expect(check.out).toMatch(
      /^check kiln\/group\/a-passes \[should\]\n {2}Is the first wait long enough\?\n/,
    );
    expect((await runKiln(['explain', 'kiln/group/a-passes', '--spec', 'kiln.yaml'])).out).toBe(check.out);
    const all = await runKiln(['explain', 'group/a-passes']);
    expect(all.out.match(/^check /gm)?.length).toBeGreaterThan(1);
    expect((await runKiln(['explain', 'no-hammering'])).out).toMatch(/^practice no-hammering \[advice\]\n/);
  });

  test('explains a statement and an open entry of a bundled page', async () => {
    const { out } = await runKiln(['list', 'statements', '--json']);
    const [first]: { id: string; spec: string; text: string }[] = JSON.parse(out);
    const explained = await runKiln(['explain', `${first?.spec}/${first?.id}`]);
    expect(explained.out).toContain(`statement ${first?.spec}/${first?.id} [`);
    expect(explained.out).toContain(first?.text);
    expect((await runKiln(['explain', 'after-last-interval'])).out).toMatch(
      /^open entry .*\n.*\n.*\n {2}reading /,
    );
  });
});
