import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Report, Result } from '../../src/report/Report.ts';
import { summarise } from '../../src/report/summarise.ts';
import { runKiln } from './runKiln.ts';
import { TEST_KILN } from './TEST_KILN.ts';

describe('pollspec report and pollspec compare', () => {
  /** Reports of two runs, as files. */
  async function reports(): Promise<Record<string, string>> {
    const slugs = ['a-passes', 'b-exits'];
    const [good, bad] = [
      await runKiln([...TEST_KILN, '--json', 'r.json']),
      await runKiln([...TEST_KILN, '--json', 'r.json'], { slugs }),
    ];
    return { 'a.json': JSON.stringify(good.read('r.json')), 'b.json': JSON.stringify(bad.read('r.json')) };
  }

  test('draw a report again as it was drawn, with the words of a spec that is named', async () => {
    const files = await reports();
    const first = await runKiln(TEST_KILN, { slugs: ['a-passes', 'b-exits'] });
    const again = await runKiln(['report', 'b.json', '--spec', 'kiln.yaml', '--junit', 'r.xml'], { files });
    expect([again.code, again.out]).toEqual([1, first.out]);
    expect(readFileSync(join(again.folder, 'r.xml'), 'utf8')).toContain(
      '<testsuite name="acme kiln" tests="2"',
    );
    // A spec that is not at hand takes nothing but its words away.
    const bare = await runKiln(['report', 'b.json'], { files });
    expect([bare.code, bare.out.split('\n')[0]]).toEqual([1, 'acme 1 · seed 1']);
  });

  test('annotate the file that is named, which no report holds', async () => {
    const files = { ...(await reports()), 'client.py': '' };
    for (const command of ['merge', 'report']) {
      const named = await runKiln([command, 'b.json', '--github', '--client-file', 'client.py'], { files });
      expect(named.code).toBe(1);
      expect(named.out).toMatch(/^::error file=client\.py,title=kiln\/group\/b-exits /m);
      const missing = await runKiln([command, 'b.json', '--client-file', 'no.py'], { files });
      expect([missing.code, missing.out]).toEqual([2, '']);
      expect(missing.err).toMatch(
        /^pollspec: --client-file no\.py: expected a file with a client, found nothing at/,
      );
    }
    const several = await runKiln(['report', 'a.json', 'b.json', '--client-file', 'client.py'], { files });
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
    const { code, out, folder } = await runKiln(args, {
      files,
      io: { env: { GITHUB_STEP_SUMMARY: 's.md' } },
    });
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

  test('read a report that begins with a byte order mark', async () => {
    const { 'b.json': text = '' } = await reports();
    const [marked, plain] = await Promise.all(
      [`\uFEFF${text}`, text].map((written) =>
        runKiln(['report', 'b.json'], { files: { 'b.json': written } }),
      ),
    );
    expect([marked?.code, marked?.out]).toEqual([1, plain?.out]);
  });

  test.each(['a.json', './b.json'])('compare does not write over %s, which it reads', async (file) => {
    const files = await reports();
    const { code, err, folder } = await runKiln(['compare', 'a.json', 'b.json', '--json', file], { files });
    expect(code).toBe(2);
    expect(err).toMatch(/^pollspec: --json .*: expected a file that takes the place of no report/);
    expect(readFileSync(join(folder, file), 'utf8')).toBe(
      files[file.replace('./', '') as keyof typeof files],
    );
  });

  test('take no report that lost its failures for that of a client without any', async () => {
    const failing: Report = JSON.parse((await reports())['b.json'] ?? '');
    const lost = { ...failing, results: failing.results.filter(({ verdict }) => verdict !== 'fail') };
    const files = { 'lost.json': JSON.stringify(lost) };
    for (const args of [['report'], ['merge'], ['baseline'], ['compare', 'lost.json']]) {
      const { code, out, err } = await runKiln([...args, 'lost.json'], { files });
      expect([code, out]).toEqual([2, '']);
      expect(err).toMatch(
        /^pollspec: lost\.json: expected a report .*, but summary\.emitted is 2, and there/,
      );
    }
  });

  test.each([[['a.json']], [['a.json', 'b.json']]])(
    'write all files of %j, although the summary of the step cannot be written',
    async (given) => {
      const args = ['report', ...given, '--github', '--html', 'r.html', '--markdown', 'r.md'];
      const { code, err, folder } = await runKiln(args, {
        files: await reports(),
        io: { env: { GITHUB_STEP_SUMMARY: '.' } },
      });
      expect(code).toBe(2);
      expect(err).toMatch(/^pollspec: \$GITHUB_STEP_SUMMARY \.: expected a file that can be written/);
      expect(readdirSync(folder)).toEqual(expect.arrayContaining(['r.html', 'r.md']));
    },
  );

  test.each([['report'], ['merge']])(
    '%s takes no words of another revision than was judged by',
    async (command) => {
      const { 'b.json': text = '' } = await reports();
      const failing: Report = JSON.parse(text);
      const open = failing.results.map((result) => ({ ...result, statements: ['request-line'] }));
      const of = async (revision: string | undefined) => {
        const specs = failing.specs.map((one) => ({ ...one, revision: revision ?? one.revision }));
        const files = { 'b.json': JSON.stringify({ ...failing, specs, results: open }) };
        return await runKiln([command, 'b.json', '--spec', 'kiln.yaml'], { files });
      };
      const same = await of(undefined);
      expect([same.code, same.err]).toEqual([1, '']);
      expect(same.out).toContain('request-line: ');
      const other = await of('0');
      expect(other.code).toBe(1);
      expect(other.err).toMatch(
        /^pollspec: kiln: a report is of revision 0, and the spec at hand of .*\. What its statements say is left out\.\n$/,
      );
      expect(other.out).not.toContain('request-line');
    },
  );

  test.each([
    [
      'the other report in its place',
      ['--json', 'r.json'],
      /^pollspec: --json r-1\.json: expected a file that takes/,
    ],
    [
      'a page in the place of a report',
      ['--html', 'r-1.json'],
      /^pollspec: --html r-1\.json: expected a file that takes/,
    ],
    [
      'XML in the place of a report',
      ['--junit', 'r.json'],
      /^pollspec: --junit r-1\.json: expected a file that takes/,
    ],
    [
      'two files in one place',
      ['--json', 'x', '--html', 'x-2'],
      /^pollspec: --json, --html: expected two files, got x-2/,
    ],
  ])('write nothing where it would lose a report: %s', async (_, args, want) => {
    const { 'a.json': a = '', 'b.json': b = '' } = await reports();
    const files = { 'r-1.json': a, 'r-2.json': b };
    const { code, out, err, folder } = await runKiln(['report', 'r-2.json', 'r-1.json', ...args], { files });
    expect([code, out]).toEqual([2, '']);
    expect(err).toMatch(want);
    expect([readFileSync(join(folder, 'r-1.json'), 'utf8'), readdirSync(folder)]).toEqual([
      a,
      expect.not.arrayContaining(['x-1']),
    ]);
    const alone = await runKiln(['report', 'r-1.json', '--html', 'r-1.json'], { files });
    expect([alone.code, readFileSync(join(alone.folder, 'r-1.json'), 'utf8')]).toEqual([2, a]);
    const inOrder = await runKiln(['report', 'r-1.json', 'r-2.json', '--json', 'r.json'], { files });
    expect(inOrder.code).toBe(1);
    expect(inOrder.read('r-2.json')).toEqual(JSON.parse(b));
  });

  test('hold a report against a baseline', async () => {
    const files = {
      ...(await reports()),
      'b.yaml':
        'failures:\n  - { check: kiln/group/b-exits, reason: Until 3.0., link: https://x.example/1 }\n',
    };
    expect((await runKiln(['report', 'b.json', '--baseline', 'b.yaml'], { files })).code).toBe(0);
    expect((await runKiln(['merge', 'b.json', '--baseline', 'b.yaml'], { files })).code).toBe(0);
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
    const failing: Report = JSON.parse(files['b.json'] ?? '');
    const of = (results: Result[]): Report => {
      const [expected, complete] = [2, results.length === 2];
      const summary = summarise(results, { expected, complete, failOn: failing.failOn });
      return { ...failing, complete, summary, results };
    };
    const passing = of(failing.results.map((result) => ({ ...result, verdict: 'pass' })));
    const cut = of(passing.results.slice(0, 1));
    const compared = await runKiln(['compare', before, after, '--json', 'c.json', '--markdown', 'c.md'], {
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
