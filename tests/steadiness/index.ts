import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { drawSummary } from './drawSummary.ts';
import type { Ran } from './Ran.ts';
import { runSeries } from './runSeries.ts';
import type { Series } from './Series.ts';
import { seriesOfRuns } from './seriesOfRuns.ts';
import { seriesOfSeeds } from './seriesOfSeeds.ts';

/*
 * `npm run steadiness -- runs [N]` (100): is the report of the reference clients the same byte for byte, but for `run`, in N runs with
 * one seed, the second half of them with every core busy?
 * `npm run steadiness -- seeds [N [PART]]` (20): does every bundled client get the same verdicts with each seed from 1 to N? PART of a
 * client's name asks for those clients alone.
 * Ends with exit code 1 when not, and keeps the reports that differ. What runs is `dist`: build it before.
 */
const MODES: Record<string, { seriesOf(count: number): Series[]; usualCount: number }> = {
  runs: { seriesOf: seriesOfRuns, usualCount: 100 },
  seeds: { seriesOf: seriesOfSeeds, usualCount: 20 },
};
const INTERRUPTED = 130;

const [name = '', given, part = ''] = process.argv.slice(2);
const mode = MODES[name];
const count = given === undefined ? mode?.usualCount : Number(given);
if (mode === undefined || count === undefined || !(Number.isInteger(count) && count > 0))
  throw new Error(
    `expected runs or seeds, and how many, got ${process.argv.slice(2).join(' ') || 'nothing'}`,
  );

const folder = mkdtempSync(join(tmpdir(), 'pollspec-steadiness-'));
const interrupt = new AbortController();
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
  process.on(signal, () => interrupt.abort(new Error(`ended by ${signal}`)));
const rans: Ran[] = [];
try {
  for (const series of mode.seriesOf(count).filter((one) => one.name.includes(part)))
    for await (const ran of runSeries(series, { folder, signal: interrupt.signal, say: console.log }))
      rans.push(ran);
  if (rans.some(({ isSame }) => !isSame)) process.exitCode = 1;
} catch (error) {
  if (!interrupt.signal.aborted) throw error;
  process.exitCode = INTERRUPTED;
} finally {
  console.log(drawSummary(rans));
  if (rans.every(({ isSame }) => isSame)) rmSync(folder, { recursive: true });
}
