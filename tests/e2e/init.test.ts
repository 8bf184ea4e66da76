import { mkdirSync, mkdtempSync, readFileSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Report } from '../../src/report/Report.ts';
import { atMost } from '../helpers/atMost.ts';
import { runCli } from '../helpers/runCli.ts';
import { words } from '../helpers/words.ts';

const ROOT = new URL('../..', import.meta.url).pathname;
const KILN = 'examples/own-spec/kiln-firing.openapi.yaml';

/** Writes an adapter into a project that has Pollspec installed, and judges it with the command that init prints. */
async function judgeWritten(language: string, spec: string, more: string[] = []) {
  const folder = mkdtempSync(join(tmpdir(), 'pollspec-'));
  mkdirSync(join(folder, 'node_modules'));
  symlinkSync(ROOT, join(folder, 'node_modules/pollspec'));
  const given = spec === KILN ? join(ROOT, KILN) : spec;
  const written = await runCli(['init', '--language', language, '--spec', given], folder);
  expect(written).toMatchObject({ code: 0, stderr: '' });
  const [, command = ''] = /^ {2}npx pollspec (test .*)$/m.exec(written.stdout) ?? [];
  const { code, stderr } = await runCli(
    [...words(command), '--runs', '5', '--json', 'report.json', ...more],
    folder,
  );
  const report = JSON.parse(readFileSync(join(folder, 'report.json'), 'utf8')) as Report;
  const failed = report.results.filter(({ verdict }) => verdict === 'fail').map(({ check }) => check);
  return { code, stderr, report, failed };
}

/** Most of the time they wait for what never comes. */
const inTurn = atMost(3);

describe.concurrent('what init writes conforms as it stands, and fails no advice', () => {
  test.each([
    ['typescript', 'itwin-reality-modeling'],
    ['typescript', 'itwin-reality-analysis'],
    ['typescript', 'roma-asset-job'],
    ['typescript', 'arcgis-mission-job'],
    ['typescript', KILN],
    ['python', 'itwin-reality-modeling'],
    ['python', 'roma-asset-job'],
    ['python', KILN],
    ['shell', 'itwin-reality-analysis'],
    ['shell', 'arcgis-mission-job'],
  ])('in %s for %s', async (language, spec) => {
    const { code, failed, report } = await inTurn(() => judgeWritten(language, spec));
    expect({ code, failed }).toEqual({ code: 0, failed: [] });
    expect(report).toMatchObject({
      client: { name: 'my-client', language },
      clock: 'virtual',
      complete: true,
      summary: { conforms: true, fault: 0 },
    });
    expect(report.summary.pass).toBeGreaterThan(100);
  });

  test.each([
    ['python', 'itwin-reality-analysis'],
    ['python', 'arcgis-mission-job'],
    ['shell', 'itwin-reality-modeling'],
    ['shell', 'roma-asset-job'],
    ['shell', KILN],
  ])('in %s for %s, in what it sends', async (language, spec) => {
    const { code, failed } = await inTurn(() => judgeWritten(language, spec, ['-t', '*/request/*']));
    expect({ code, failed }).toEqual({ code: 0, failed: [] });
  });
});
