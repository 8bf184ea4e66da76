import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Check } from '../../src/check/Check.ts';
import { main } from '../../src/cli/main.ts';
import type { Report } from '../../src/report/Report.ts';
import type { Spec } from '../../src/spec/Spec.ts';
import { aCheck } from '../helpers/aCheck.ts';
import { scriptedSetup } from '../run/scriptedSetup.ts';
import { testIo } from './testIo.ts';

// The scripted worker says that its client implements `kiln`, the spec of this file.
const KILN = new URL('../../examples/own-spec/kiln-firing.openapi.yaml', import.meta.url).pathname;

/** Runs the command line in a folder of its own, with scripted workers and with checks named after what they do. */
async function run(
  args: string[],
  {
    slugs = ['a-passes', 'b-passes'],
    files = {},
    io: different = {},
  }: {
    slugs?: string[];
    files?: Record<string, string>;
    io?: Parameters<typeof testIo>[1];
  } = {},
) {
  const folder = mkdtempSync(join(tmpdir(), 'pollspec-'));
  writeFileSync(join(folder, 'client.mjs'), '');
  const kiln = readFileSync(KILN, 'utf8').replace('id: kiln-firing', 'id: kiln');
  writeFileSync(join(folder, 'kiln.yaml'), kiln);
  writeFileSync(join(folder, 'other.yaml'), kiln.replace(/^ {2}title: .*$/m, '  title: Another'));
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
  const io = testIo(folder, different);
  const checksOf = (spec: Spec): Check[] =>
    slugs.map((slug) => aCheck({ id: `${spec.id}/group/${slug}`, statements: [] }));
  const deps = { checksOf, setup: (signal: AbortSignal) => scriptedSetup({ signal, silenceMs: 20_000 }) };
  const code = await main(args, io, deps);
  const read = (name: string): Report => JSON.parse(readFileSync(join(folder, name), 'utf8'));
  return { code, folder, read, ...io.printed };
}

const test1 = ['test', '--client', 'client.mjs', '--spec', 'kiln.yaml'];

describe('pollspec test', () => {
  test('exits 0 when the client conforms, and writes what was asked for', async () => {
    const { code, out, err, read, folder } = await run([
      ...test1,
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
  ])('exits %i for %j', async (code, slugs) => expect((await run(test1, { slugs })).code).toBe(code));

  test('does not fail the run for failures below the levels asked for', async () => {
    expect((await run([...test1, '--fail-on', 'must'], { slugs: ['a-passes', 'b-exits'] })).code).toBe(0);
  });

  test('exits 3 when it is interrupted, and reports what is finished', async () => {
    let interrupt = () => {};
    const { code, out } = await run(test1, {
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
    const { err } = await run(test1, { io: { errIsTerminal: true } });
    expect(err.endsWith('2/2 checks, 0 failed  kiln/group/b-passes\r\u001b[K')).toBe(true);
  });

  test('prints annotations that name the client from the root of the repository', async () => {
    const { out, folder } = await run([...test1, '--github'], {
      slugs: ['a-exits'],
      io: { env: { GITHUB_WORKSPACE: tmpdir() } },
    });
    expect(out).toContain(
      `::error file=${folder.slice(tmpdir().length + 1)}/client.mjs,title=kiln/group/a-exits [should]::`,
    );
  });

  test("keeps a client's own workflow commands from being taken for one", async () => {
    const { out } = await run([...test1, '--github'], { slugs: ['a-annotates'] });
    const [, stop = ''] = /^::stop-commands::(\S+)\n/.exec(out) ?? [];
    const [inside = '', after = ''] = out.split(`\n::${stop}::\n`);
    expect(inside).toContain('::error file=x::planted');
    expect(after).toMatch(/^::error file=client\.mjs,.*::error file=x::planted/);
    expect(after.trim().split('\n')).toHaveLength(1);
  });

  test('appends the report to the summary of the step on GitHub, and with --github alone', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'pollspec-'));
    const io = { env: { GITHUB_STEP_SUMMARY: join(folder, 'summary.md') } };
    await run(test1, { io });
    expect(readdirSync(folder)).toEqual([]);
    await run([...test1, '--github', '--markdown', 'r.md'], { io });
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
    const { code, out } = await run([...test1, ...args, '--github'], { files });
    expect(code).toBe(2);
    expect(out).toContain(want);
  });

  test('judges a spec once that is named twice', async () => {
    const given = ['--spec', './kiln.yaml', '--json', 'r.json'];
    const { code, read } = await run([...test1, ...given]);
    expect({ code, ...read('r.json').summary }).toMatchObject({ code: 0, expected: 2, pass: 2 });
    expect(read('r.json').specs).toHaveLength(1);
    const listed = await run(['list', 'checks', '--spec', 'kiln.yaml', '--spec', 'kiln.yaml']);
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
    const { code, out, read } = await run(['test'], {
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
    const whole = await run([...test1, '--json', 'r.json'], { slugs });
    const parts = await Promise.all(
      ['1/2', '2/2'].map((shard) => run([...test1, '--json', 'r.json', '--shard', shard], { slugs })),
    );
    const files = Object.fromEntries(
      parts.map(({ read }, index) => [`${index}.json`, JSON.stringify(read('r.json'))]),
    );
    const merged = await run(['merge', '0.json', '1.json', '--json', 'all.json'], { files });
    expect(merged.code).toBe(0);
    expect({ ...merged.read('all.json'), run: null }).toEqual({ ...whole.read('r.json'), run: null });
    const lone = await run(['merge', '0.json'], { files });
    expect([lone.code, lone.out]).toEqual([
      3,
      expect.stringContaining('Incomplete: a part of the run is missing'),
    ]);
  });
});

describe('pollspec baseline', () => {
  const slugs = ['a-passes', 'b-exits'];
  const listed = (check: string, reason = 'Until 3.0.', client = 'acme') =>
    `client: ${client}\nfailures:\n  - check: ${check}\n    reason: ${reason}\n    link: https://x.example/1\n`;

  test('lists what fails as known, once a reason is written', async () => {
    const judged = await run([...test1, '--json', 'r.json'], { slugs });
    expect(judged.code).toBe(1);
    const files = { 'r.json': JSON.stringify(judged.read('r.json')) };
    const begun = await run(['baseline', 'r.json'], { files });
    expect([begun.code, begun.out]).toEqual([
      0,
      'Wrote pollspec-baseline.yaml:\n  1 added, 0 kept\n1 failure has a reason or a link that is yet to be written: --baseline refuses the file until then.\n',
    ]);
    const text = readFileSync(join(begun.folder, 'pollspec-baseline.yaml'), 'utf8');
    const refused = await run([...test1, '--baseline', 'b.yaml'], { slugs, files: { 'b.yaml': text } });
    expect([refused.code, refused.out]).toEqual([2, '']);
    expect(refused.err).toMatch(
      /^pollspec: b\.yaml:5:5 \/failures\/0\/reason\n {2}expected: why the failure is known/,
    );
    const mended = text.replace(/TODO: .*\./, 'Until 3.0.').replace('TODO', 'https://x.example/1');
    const known = await run([...test1, '--baseline', 'b.yaml', '--json', 'r.json'], {
      slugs,
      files: { 'b.yaml': mended },
    });
    expect(known.code).toBe(0);
    expect(known.out).toContain('but for what is known. 1 known failure does not count.');
    expect(known.read('r.json').baseline).toMatchObject({ file: 'b.yaml', failures: [{ came: 'fail' }] });
  });

  test('keeps what a file lists, and deletes what passes only when told to', async () => {
    const judged = await run([...test1, '--json', 'r.json'], { slugs });
    const before = listed('kiln/group/a-passes');
    const files = { 'r.json': JSON.stringify(judged.read('r.json')), 'b.yaml': before };
    const kept = await run(['baseline', 'r.json', '--out', 'b.yaml'], { files });
    expect(kept.out).toMatch(
      /1 added, 0 kept\n {2}1 that pass now, kept; --prune deletes them\n {4}kiln\/group\/a-passes\n/,
    );
    expect(readFileSync(join(kept.folder, 'b.yaml'), 'utf8').startsWith(before)).toBe(true);
    const pruned = await run(['baseline', 'r.json', '--out', 'b.yaml', '--prune'], { files });
    expect(pruned.out).toContain('1 that pass now, deleted');
    expect(readFileSync(join(pruned.folder, 'b.yaml'), 'utf8')).not.toContain('a-passes');
  });

  test('writes nothing where nothing fails', async () => {
    const judged = await run([...test1, '--json', 'r.json']);
    const files = { 'r.json': JSON.stringify(judged.read('r.json')) };
    const { code, out, folder } = await run(['baseline', 'r.json'], { files });
    expect([code, out]).toEqual([
      0,
      'No failure fails the run: there is nothing to list, and pollspec-baseline.yaml was not written.\n',
    ]);
    expect(readdirSync(folder)).not.toContain('pollspec-baseline.yaml');
  });

  test('lists no failures of another client', async () => {
    const judged = await run([...test1, '--json', 'r.json']);
    const text = listed('kiln/group/a-passes', 'x', 'other');
    const files = { 'r.json': JSON.stringify(judged.read('r.json')), 'b.yaml': text };
    const { code, out, err } = await run(['baseline', 'r.json', '--out', 'b.yaml'], { files });
    expect([code, out]).toEqual([2, '']);
    expect(err).toMatch(
      /^pollspec: --out b\.yaml: expected the client other, .*, got acme\. Judge that one,/,
    );
  });

  test('fails a run where a known failure passes, and says which lines to delete', async () => {
    const config = {
      'pollspec.config.json': '{"baseline":"b.yaml"}',
      'b.yaml': listed('kiln/group/a-passes'),
    };
    const { code, out } = await run([...test1, '--github'], { files: config });
    expect(code).toBe(1);
    expect(out).toContain('delete them from b.yaml\n  kiln/group/a-passes  lines 3 to 5\n');
    expect(out).toContain('::error file=b.yaml,line=3,title=kiln/group/a-passes passes now::');
  });

  test('leaves alone what a filter or a shard leaves out', async () => {
    const files = { 'b.yaml': listed('kiln/group/a-passes') };
    const { code } = await run([...test1, '--baseline', 'b.yaml', '-t', 'b-passes'], { files });
    expect(code).toBe(0);
  });

  test.each([
    [
      'another client',
      listed('kiln/group/a-passes', 'x', 'other'),
      /^pollspec: --baseline b\.yaml: expected the client other, of which it lists the known failures, got acme\./,
    ],
    [
      'an unknown check',
      listed('kiln/group/a-pases'),
      /^pollspec: b\.yaml:3:5 \/failures\/0\/check\n.*\n.*\n {2}hint: {5}did you mean 'kiln\/group\/a-passes'\?/,
    ],
  ])('is refused with %s', async (_, text, message) => {
    const { code, out, err } = await run([...test1, '--baseline', 'b.yaml'], { files: { 'b.yaml': text } });
    expect({ code, out, err }).toEqual({ code: 2, out: '', err: expect.stringMatching(message) });
  });
});

describe('pollspec report and pollspec compare', () => {
  /** Reports of two runs, as files. */
  async function reports(): Promise<Record<string, string>> {
    const slugs = ['a-passes', 'b-exits'];
    const [good, bad] = [
      await run([...test1, '--json', 'r.json']),
      await run([...test1, '--json', 'r.json'], { slugs }),
    ];
    return { 'a.json': JSON.stringify(good.read('r.json')), 'b.json': JSON.stringify(bad.read('r.json')) };
  }

  test('draw a report again as it was drawn, with the words of a spec that is named', async () => {
    const files = await reports();
    const first = await run(test1, { slugs: ['a-passes', 'b-exits'] });
    const again = await run(['report', 'b.json', '--spec', 'kiln.yaml', '--junit', 'r.xml'], { files });
    expect([again.code, again.out]).toEqual([1, first.out]);
    expect(readFileSync(join(again.folder, 'r.xml'), 'utf8')).toContain(
      '<testsuite name="acme kiln" tests="2"',
    );
    // A spec that is not at hand takes nothing but its words away.
    const bare = await run(['report', 'b.json'], { files });
    expect([bare.code, bare.out.split('\n')[0]]).toEqual([1, 'acme 1 · seed 1']);
  });

  test('annotate the file that is named, which no report holds', async () => {
    const files = { ...(await reports()), 'client.py': '' };
    for (const command of ['merge', 'report']) {
      const named = await run([command, 'b.json', '--github', '--client-file', 'client.py'], { files });
      expect(named.code).toBe(1);
      expect(named.out).toMatch(/^::error file=client\.py,title=kiln\/group\/b-exits /m);
      const missing = await run([command, 'b.json', '--client-file', 'no.py'], { files });
      expect([missing.code, missing.out]).toEqual([2, '']);
      expect(missing.err).toMatch(
        /^pollspec: --client-file no\.py: expected a file with a client, found nothing at/,
      );
    }
    const several = await run(['report', 'a.json', 'b.json', '--client-file', 'client.py'], { files });
    expect(several.code).toBe(2);
    expect(several.err).toMatch(/^pollspec: --client-file client\.py: expected one report, got 2, /);
  });

  test('draw several reports side by side, and exit as the worst of them', async () => {
    const files = await reports();
    const args = [
      'report',
      'a.json',
      'b.json',
      '--markdown',
      'm.md',
      '--junit',
      'r.xml',
      '--html',
      'm.html',
      '--github',
    ];
    const { code, out, folder } = await run(args, { files, io: { env: { GITHUB_STEP_SUMMARY: 's.md' } } });
    expect(code).toBe(1);
    expect(out).toContain(
      'acme 1 (a.json)  Conforms at must, should and implied.\nacme 1 (b.json)  Does not conform',
    );
    expect(out).toMatch(/^::error title=kiln\/group\/b-exits \[should\]::/m);
    expect(readdirSync(folder)).toEqual(
      expect.arrayContaining(['m.html', 'm.md', 'r-1.xml', 'r-2.xml', 's.md']),
    );
    expect(readFileSync(join(folder, 'm.html'), 'utf8')).toContain('"label":"acme 1 (a.json)"');
    expect(readFileSync(join(folder, 's.md'), 'utf8')).toBe(
      `\n${readFileSync(join(folder, 'm.md'), 'utf8')}`,
    );
  });

  test('hold a report against a baseline', async () => {
    const files = {
      ...(await reports()),
      'b.yaml':
        'failures:\n  - { check: kiln/group/b-exits, reason: Until 3.0., link: https://x.example/1 }\n',
    };
    expect((await run(['report', 'b.json', '--baseline', 'b.yaml'], { files })).code).toBe(0);
    expect((await run(['merge', 'b.json', '--baseline', 'b.yaml'], { files })).code).toBe(0);
  });

  test.each([
    ['a.json', 'b.json', 1, /New failures: 1\n {2}worse kiln\/group\/b-exits \[should\] {2}pass → fail\n/],
    ['b.json', 'b.json', 0, /\nThe same: 2 checks\.\n$/],
    [
      'a.json',
      'cut.json',
      3,
      /\nNo conclusion: the later report is incomplete\. 1 check is only in the earlier report\.\n$/,
    ],
  ])('compare %s to %s', async (before, after, code, want) => {
    const slugs = ['a-passes', 'b-exits'];
    const files = await reports();
    const passing = JSON.parse(files['b.json'] ?? '');
    for (const result of passing.results) result.verdict = 'pass';
    const cut = { ...passing, complete: false, results: passing.results.slice(0, 1) };
    const compared = await run(['compare', before, after, '--json', 'c.json', '--markdown', 'c.md'], {
      slugs,
      files: { ...files, 'a.json': JSON.stringify(passing), 'cut.json': JSON.stringify(cut) },
    });
    expect(compared.code).toBe(code);
    expect(compared.out).toMatch(want);
    expect(JSON.parse(readFileSync(join(compared.folder, 'c.json'), 'utf8'))).toMatchObject({
      schema: 1,
      before,
      after,
      worse: code === 1,
    });
    expect(readFileSync(join(compared.folder, 'c.md'), 'utf8')).toMatch(
      /^## `[ab]\.json` → `(?:b|cut)\.json`\n/,
    );
  });
});

describe('bad input exits 2 with one clear message, before anything is run', () => {
  test.each<[string, string[], RegExp]>([
    [
      'no client',
      ['test'],
      /^pollspec: expected a client to judge: none was given, and there is no pollspec\.config\.ts here\. Name one with/,
    ],
    [
      'a client that is not there',
      ['test', '--client', 'no.ts'],
      /^pollspec: --client no\.ts: expected a file with a client, found nothing at .*no\.ts\.$/m,
    ],
    ['a client that is a folder', ['test', '--client', '.'], /found a folder/],
    [
      'an unknown spec',
      ['test', '--client', 'client.mjs', '--spec', 'roma-asset-jop'],
      /expected a spec: .*got 'roma-asset-jop'; did you mean 'roma-asset-job'\?/,
    ],
    [
      'a spec file that is not there',
      ['test', '--client', 'client.mjs', '--spec', './no.yaml'],
      /^pollspec: --spec \.\/no\.yaml: expected a file, found none at/,
    ],
    [
      'a spec that the client does not implement',
      ['test', '--client', 'client.mjs', '--spec', 'roma-asset-job'],
      /^pollspec: --spec roma-asset-job: expected a spec that acme implements \(kiln\), got roma-asset-job/,
    ],
    [
      'a filter that matches nothing',
      [...test1, '-t', 'group/a-pases'],
      /^pollspec: -t group\/a-pases: expected a check id, .* matches none of 2 checks\. Did you mean group\/a-passes\?/,
    ],
    ['an unknown parameter', [...test1, '--param', 'nope=1'], /^pollspec: --param nope: expected one of /],
    ['a bad seed', [...test1, '--seed', 'x'], /^pollspec: --seed: expected a whole number/],
    [
      'a bad level',
      [...test1, '--fail-on', 'must,shuold'],
      /^pollspec: --fail-on: expected levels .* Did you mean should\?/,
    ],
    ['a bad shard', [...test1, '--shard', '2/1'], /^pollspec: --shard: expected I\/N/],
    ['a bad base URL', [...test1, '--base-url', 'x'], /^pollspec: --base-url: expected an http or https URL/],
    [
      'a report that cannot be written',
      [...test1, '--json', 'no/r.json'],
      /^pollspec: --json no\/r\.json: expected a file that can be written, but there is no folder/,
    ],
    [
      'a program without a spec',
      ['test', '--exec', './poll.sh {baseUrl}'],
      /^pollspec: --exec: expected --spec with the page that the program polls, got none\. .* `pollspec list specs` shows them\.$/m,
    ],
    [
      'an adapter and a program',
      ['test', '--command', 'a', '--exec', 'b', '--spec', 'kiln.yaml'],
      /^pollspec: --command and --exec: expected one client to judge, got 2\./,
    ],
    ['an unknown option', [...test1, '--sede', '1'], /^pollspec: unknown option '--sede'/],
    ['an unknown command', ['tset'], /^pollspec: unknown command 'tset'\n\(Did you mean test\?\)/],
    ['no command', [], /^Usage: pollspec/],
    [
      'an unknown list',
      ['list', 'things'],
      /^pollspec: command-argument value 'things' is invalid .*specs, statements, checks, scenarios/,
    ],
    [
      'nothing that can be explained',
      ['explain', 'no-hamering'],
      /^pollspec: explain no-hamering: .* Did you mean no-hammering\?/,
    ],
    [
      'a report that is not there',
      ['merge', 'no.json'],
      /^pollspec: no\.json: expected a report that can be read, but found nothing at \/.*no\.json\.$/m,
    ],
    ['a report that is a folder', ['merge', '.'], /but found a folder at/],
    [
      'a baseline that is not there',
      [...test1, '--baseline', 'no.yaml'],
      /^pollspec: --baseline no\.yaml: expected a file with known failures, but found nothing at /,
    ],
    ['a baseline that is a folder', [...test1, '--baseline', '.'], /but found a folder at/],
    ['a report to draw that is not there', ['report', 'no.json'], /^pollspec: no\.json: .* found nothing at/],
    ['no report to draw', ['report'], /^pollspec: missing required argument 'files'/],
    ['one report to compare', ['compare', 'other.json'], /^pollspec: missing required argument 'after'/],
    [
      'what is no report to compare',
      ['compare', 'other.json', 'other.json'],
      /^pollspec: other\.json: expected a report as/,
    ],
    [
      'a report of another version',
      ['report', 'later.json'],
      /^pollspec: later\.json: expected a report of schema 1, got one of schema 2, which another version of Pollspec wrote\./,
    ],
    [
      'one file for two forms of a report',
      ['report', 'later.json', '--html', 'x', '--junit', './x'],
      /^pollspec: --(?:html|junit), --(?:html|junit): expected two files, got \.?\/?x for both\.$/m,
    ],
    [
      'a baseline of what is no report',
      ['baseline', 'kiln.yaml'],
      /^pollspec: kiln\.yaml: expected a report in JSON/,
    ],
    [
      'a baseline to a folder',
      ['baseline', 'other.json', '--out', '.'],
      /^pollspec: --out \.: expected a file that can be written/,
    ],
    [
      'an empty filter',
      [...test1, '-t', ' '],
      /^pollspec: -t " ": expected a check id, .* got nothing\. Leave it out/,
    ],
    [
      'two specs of one id',
      [...test1, '--spec', './other.yaml'],
      /^pollspec: --spec \.\/other\.yaml: expected a spec with an id of its own, got kiln, which kiln\.yaml has too/,
    ],
    [
      'several values that cannot be used',
      [...test1, '--seed', 'x', '--shard', '2/1', '--param', 'x'],
      /^pollspec: --param: expected .*\n--seed: expected .*\n--shard: expected /m,
    ],
    ['a report that is none', ['merge', 'kiln.yaml'], /^pollspec: kiln\.yaml: expected a report in JSON/],
    [
      'a report of another shape',
      ['merge', 'other.json'],
      /^pollspec: other\.json: expected a report as `pollspec test --json` writes it, but the document must have/,
    ],
  ])('%s', async (_, args, message) => {
    const { code, out, err, folder } = await run(args, {
      files: { 'other.json': '{}', 'later.json': '{"schema":2}' },
    });
    expect(code).toBe(2);
    expect(out).toBe('');
    expect(err).toMatch(message);
    expect(err).not.toMatch(/^ +at .*(src|dist|node_modules)\//m);
    expect(readdirSync(folder)).toHaveLength(5);
  });

  test.each<[string, Record<string, string>, RegExp]>([
    [
      'an unknown key',
      { 'pollspec.config.json': '{"sead":1}' },
      /^pollspec: pollspec\.config\.json: .*\n {2}unknown key sead: .*Did you mean seed\?/,
    ],
    [
      'a client that is not there',
      { 'pollspec.config.json': '{"client":"no.ts"}' },
      /found nothing at .*no\.ts/,
    ],
  ])('a configuration with %s', async (_, files, message) => {
    const { code, err } = await run(['test'], { files });
    expect({ code, err }).toEqual({ code: 2, err: expect.stringMatching(message) });
  });
});

describe('pollspec, beside testing', () => {
  test('prints its version and its help', async () => {
    expect(await run(['--version'])).toMatchObject({
      code: 0,
      out: expect.stringMatching(/^\d+\.\d+\.\d+\n$/),
    });
    expect(await run(['test', '--help'])).toMatchObject({
      code: 0,
      out: expect.stringContaining('--base-url <url>'),
    });
  });

  test.each(['specs', 'statements', 'checks', 'scenarios'])(
    'lists %s as an array of objects with id and spec',
    async (kind) => {
      const { code, out } = await run(['list', kind, '--json', '--spec', 'kiln.yaml']);
      const rows: { id: string; spec: string }[] = JSON.parse(out);
      expect(code).toBe(0);
      expect(rows.length).toBeGreaterThan(0);
      for (const row of rows) expect(row).toMatchObject({ id: expect.any(String), spec: 'kiln' });
      expect(new Set(rows.map(({ id }) => id)).size).toBe(rows.length);
      expect((await run(['list', kind, '--spec', 'kiln.yaml'])).out.split('\n')).toHaveLength(
        rows.length + 1,
      );
    },
  );

  test('explains an id with and without its spec, every one of them when several have it', async () => {
    const check = await run(['explain', 'group/a-passes', '--spec', 'kiln.yaml']);
    expect(check.out).toMatch(
      /^check kiln\/group\/a-passes \[should\]\n {2}Is the first wait long enough\?\n/,
    );
    expect((await run(['explain', 'kiln/group/a-passes', '--spec', 'kiln.yaml'])).out).toBe(check.out);
    const all = await run(['explain', 'group/a-passes']);
    expect(all.out.match(/^check /gm)?.length).toBeGreaterThan(1);
    expect((await run(['explain', 'no-hammering'])).out).toMatch(/^practice no-hammering \[advice\]\n/);
  });

  test('explains a statement and an open entry of a bundled page', async () => {
    const { out } = await run(['list', 'statements', '--json']);
    const [first]: { id: string; spec: string; text: string }[] = JSON.parse(out);
    const explained = await run(['explain', `${first?.spec}/${first?.id}`]);
    expect(explained.out).toContain(`statement ${first?.spec}/${first?.id} [`);
    expect(explained.out).toContain(first?.text);
    expect((await run(['explain', 'after-last-interval'])).out).toMatch(
      /^open entry .*\n.*\n.*\n {2}reading /,
    );
  });
});
