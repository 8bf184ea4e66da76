import { mkdtempSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { appendStepSummary } from '../../../src/cli/outputs/appendStepSummary.ts';
import { drawMarkdown } from '../../../src/report/markdown/drawMarkdown.ts';
import { aReport } from '../../helpers/aReport.ts';
import { aResult } from '../../helpers/aResult.ts';
import { testIo } from '../testIo.ts';

const MIB = 1024 * 1024;
const results = Array.from({ length: 50 }, (_, index) =>
  aResult({ check: `kiln/backoff/${index}`, verdict: 'fail' }),
);
const report = aReport({ results });
const draw = (limitBytes?: number) =>
  drawMarkdown(report, { specs: new Map(), ...(limitBytes !== undefined && { limitBytes }) });

function world(before?: string) {
  const file = join(mkdtempSync(join(tmpdir(), 'pollspec-')), 'summary.md');
  if (before !== undefined) writeFileSync(file, before);
  return { file, io: testIo('/', { env: { GITHUB_STEP_SUMMARY: file } }) };
}

test('a report is appended to what a step said before', async () => {
  const { file, io } = world('before\n');
  await appendStepSummary(draw, io);
  expect(readFileSync(file, 'utf8')).toBe(`before\n\n${draw()}`);
});

test('a summary is begun where there is none yet', async () => {
  const { file, io } = world();
  await appendStepSummary(draw, io);
  expect(readFileSync(file, 'utf8')).toBe(`\n${draw()}`);
});

test('what was written before leaves less room', async () => {
  const { file, io } = world('x'.repeat(MIB - 9000));
  await appendStepSummary(draw, io);
  expect(statSync(file).size).toBeLessThanOrEqual(MIB);
  expect(readFileSync(file, 'utf8')).toMatch(
    /Left out, as there is no room for all: \d+ checks that fail the run/,
  );
});

test('a summary that is full is left as it is, which is said', async () => {
  const { file, io } = world('x'.repeat(MIB - 10));
  await appendStepSummary(draw, io);
  expect(statSync(file).size).toBe(MIB - 10);
  expect(io.printed.err).toMatch(
    /^pollspec: the step summary holds 1048566 bytes of the 1048576 that GitHub shows/,
  );
});

test('nothing is written where GitHub shows no summary', async () => {
  const io = testIo('/', { env: { GITHUB_STEP_SUMMARY: '' } });
  await appendStepSummary(draw, io);
  expect(io.printed).toEqual({ out: '', err: '' });
});

test('a summary that cannot be written is said to the user', async () => {
  const io = testIo('/', { env: { GITHUB_STEP_SUMMARY: tmpdir() } });
  await expect(appendStepSummary(draw, io)).rejects.toThrow(
    /^\$GITHUB_STEP_SUMMARY .*: expected a file that can be written, got EISDIR/,
  );
});
