import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { runKiln } from './runKiln.ts';
import { TEST_KILN } from './TEST_KILN.ts';

describe('pollspec baseline', () => {
  const slugs = ['a-passes', 'b-exits'];
  const listed = (check: string, reason = 'Until 3.0.', client = 'acme') =>
    `client: ${client}\nfailures:\n  - check: ${check}\n    reason: ${reason}\n    link: https://x.example/1\n`;

  test('lists what fails as known, once a reason is written', async () => {
    const judged = await runKiln([...TEST_KILN, '--json', 'r.json'], { slugs });
    expect(judged.code).toBe(1);
    const files = { 'r.json': JSON.stringify(judged.read('r.json')) };
    const begun = await runKiln(['baseline', 'r.json'], { files });
    expect([begun.code, begun.out]).toEqual([
      0,
      'Wrote pollspec-baseline.yaml:\n  1 added, 0 kept\n1 failure has a reason or a link that is yet to be written: --baseline refuses the file until then.\n',
    ]);
    const text = readFileSync(join(begun.folder, 'pollspec-baseline.yaml'), 'utf8');
    const refused = await runKiln([...TEST_KILN, '--baseline', 'b.yaml'], {
      slugs,
      files: { 'b.yaml': text },
    });
    expect([refused.code, refused.out]).toEqual([2, '']);
    expect(refused.err).toMatch(
      /^pollspec: b\.yaml:5:5 \/failures\/0\/reason\n {2}expected: why the failure is known/,
    );
    const mended = text.replace(/TODO: .*\./, 'Until 3.0.').replace('TODO', 'https://x.example/1');
    const known = await runKiln([...TEST_KILN, '--baseline', 'b.yaml', '--json', 'r.json'], {
      slugs,
      files: { 'b.yaml': mended },
    });
    expect(known.code).toBe(0);
    expect(known.out).toContain('but for what is known. 1 known failure does not count.');
    expect(known.read('r.json').baseline).toMatchObject({ file: 'b.yaml', failures: [{ came: 'fail' }] });
  });

  test('keeps what a file lists, and deletes what passes only when told to', async () => {
    const judged = await runKiln([...TEST_KILN, '--json', 'r.json'], { slugs });
    const before = listed('kiln/group/a-passes');
    const files = { 'r.json': JSON.stringify(judged.read('r.json')), 'b.yaml': before };
    const kept = await runKiln(['baseline', 'r.json', '--out', 'b.yaml'], { files });
    expect(kept.out).toMatch(
      /1 added, 0 kept\n {2}1 that pass now, kept; --prune deletes them\n {4}kiln\/group\/a-passes\n/,
    );
    expect(readFileSync(join(kept.folder, 'b.yaml'), 'utf8').startsWith(before)).toBe(true);
    const pruned = await runKiln(['baseline', 'r.json', '--out', 'b.yaml', '--prune'], { files });
    expect(pruned.out).toContain('1 that pass now, deleted');
    expect(readFileSync(join(pruned.folder, 'b.yaml'), 'utf8')).not.toContain('a-passes');
  });

  test('writes nothing where nothing fails', async () => {
    const judged = await runKiln([...TEST_KILN, '--json', 'r.json']);
    const files = { 'r.json': JSON.stringify(judged.read('r.json')) };
    const { code, out, folder } = await runKiln(['baseline', 'r.json'], { files });
    expect([code, out]).toEqual([
      0,
      'No failure fails the run: there is nothing to list, and pollspec-baseline.yaml was not written.\n',
    ]);
    expect(readdirSync(folder)).not.toContain('pollspec-baseline.yaml');
  });

  test('lists no failures of another client', async () => {
    const judged = await runKiln([...TEST_KILN, '--json', 'r.json']);
    const text = listed('kiln/group/a-passes', 'x', 'other');
    const files = { 'r.json': JSON.stringify(judged.read('r.json')), 'b.yaml': text };
    const { code, out, err } = await runKiln(['baseline', 'r.json', '--out', 'b.yaml'], { files });
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
    const { code, out } = await runKiln([...TEST_KILN, '--github'], { files: config });
    expect(code).toBe(1);
    expect(out).toContain('delete them from b.yaml\n  kiln/group/a-passes  lines 3 to 5\n');
    expect(out).toContain('::error file=b.yaml,line=3,title=kiln/group/a-passes passes now::');
  });

  test('leaves alone what a filter or a shard leaves out', async () => {
    const files = { 'b.yaml': listed('kiln/group/a-passes') };
    const { code } = await runKiln([...TEST_KILN, '--baseline', 'b.yaml', '-t', 'b-passes'], { files });
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
    const { code, out, err } = await runKiln([...TEST_KILN, '--baseline', 'b.yaml'], {
      files: { 'b.yaml': text },
    });
    expect({ code, out, err }).toEqual({ code: 2, out: '', err: expect.stringMatching(message) });
  });
});
