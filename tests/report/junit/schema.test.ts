import { execFileSync, spawnSync } from 'node:child_process';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { drawJUnit } from '../../../src/report/junit/drawJUnit.ts';
import { aReport } from '../../helpers/aReport.ts';
import { aResult } from '../../helpers/aResult.ts';
import { nastyTexts } from '../markdown/nastyTexts.ts';

const SCHEMA = 'tests/report/junit/junit-10.xsd';
const specs = new Map();

function validate(xml: string): { valid: boolean; said: string } {
  const { status, stderr } = spawnSync('xmllint', ['--noout', '--schema', SCHEMA, '-'], {
    input: xml,
    encoding: 'utf8',
  });
  return { valid: status === 0, said: stderr };
}

/** A report in which every way to stand occurs, and that is incomplete. */
function reportSaying(words: string) {
  const known = { reason: words, link: 'https://tracker.example.com/1', lines: { first: 2, last: 3 } };
  return aReport({
    client: { name: words, version: words, language: words },
    expected: 20,
    results: [
      aResult({ check: 'kiln/request/a', message: words }),
      aResult({ check: 'kiln/request/b', verdict: 'fail', level: 'must', message: words, title: words }),
      aResult({ check: 'kiln/request/c', verdict: 'fail', level: 'advice', message: words }),
      aResult({
        check: 'kiln/request/d',
        verdict: 'observed',
        level: 'open',
        reading: words,
        message: words,
      }),
      aResult({ check: 'kiln/request/e', verdict: 'unverified', message: words }),
      aResult({ check: 'kiln/request/f', verdict: 'fault', message: words }),
      aResult({ check: 'kiln/request/g', verdict: 'fail', message: words }),
    ],
    baseline: {
      file: words,
      failures: [
        { ...known, check: 'kiln/request/a', came: 'pass' },
        { ...known, check: 'kiln/request/g', came: 'fail' },
      ],
    },
  });
}

describe('JUnit XML', () => {
  test('is valid by the schema of Jenkins, whatever a client says', () => {
    expect(validate(drawJUnit(reportSaying('words'), specs))).toEqual({ valid: true, said: '- validates\n' });
    const texts = fc.sample(nastyTexts, { numRuns: 40, seed: 1 });
    for (const words of texts)
      expect({ words, ...validate(drawJUnit(reportSaying(words), specs)) }).toMatchObject({
        words,
        valid: true,
      });
  });

  test('is held to a schema that refuses what Jenkins refuses', () => {
    const xml = drawJUnit(reportSaying('words'), specs);
    const broken = xml.replace('<system-out>', '<properties/><system-out>');
    expect(validate(broken)).toMatchObject({ valid: false, said: expect.stringContaining('properties') });
  });

  test('tells by the type what is skipped, and by the place what fails', () => {
    const xml = drawJUnit(reportSaying('words'), specs);
    const at = (path: string) =>
      execFileSync('xmllint', ['--xpath', path, '-'], { input: xml, encoding: 'utf8' })
        .trim()
        .split('\n')
        .map((line) => line.trim());
    expect(at('//skipped/../@name | //skipped/@type')).toEqual([
      'name="c"',
      'type="beside"',
      'name="d"',
      'type="observed"',
      'name="e"',
      'type="unverified"',
      'name="g"',
      'type="known"',
    ]);
    expect(at('//failure/../@name | //error/../@name')).toEqual([
      'name="b"',
      'name="f"',
      'name="every check gave a result"',
      'name="kiln/request/a"',
    ]);
    expect(at('string(//testcase[@name="d"]/system-out)')).toEqual([
      'level: open',
      'verdict: observed',
      'reading: words',
    ]);
  });
});
