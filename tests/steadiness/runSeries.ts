import { rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Report } from '../../src/report/Report.ts';
import type { Ran } from './Ran.ts';
import { runSuite } from './runSuite.ts';
import type { Series } from './Series.ts';
import { startLoad } from './startLoad.ts';

/**
 * Runs a series, and says what comes of each run as soon as it is over. The report of the first stays in the folder, and each that
 * differs from it.
 *
 * @throws {Error} when `signal` ended a run
 */
export async function* runSeries(
  { name, runs, compare }: Series,
  { folder, signal, say }: { folder: string; signal: AbortSignal; say(line: string): void },
): AsyncGenerator<Ran> {
  let first: string | undefined;
  for (const run of runs) {
    const file = join(folder, `${name} ${run.name}.json`.replaceAll(/[^\w.]+/g, '-'));
    const startMs = performance.now();
    const endLoad = run.isLoaded ? startLoad() : () => {};
    const came = await runSuite(run.args, { file, signal }).finally(endLoad);
    const tookSeconds = (performance.now() - startMs) / 1000;
    const isFirst = first === undefined;
    const differences = differencesOf(came, first, compare);
    const isSame = differences.length === 0;
    const results = 'trouble' in came ? 0 : (JSON.parse(came.report) as Report).results.length;
    const steady = isFirst ? 'the first' : 'steady';
    const what = isSame ? steady : `UNSTEADY: ${file}`;
    const load = run.isLoaded ? ' on busy cores' : '';
    say(`${name}, ${run.name}${load}: ${tookSeconds.toFixed(1)} s, ${results} results, ${what}`);
    for (const line of differences) say(`  ${line}`);
    if (isSame && !isFirst) rmSync(file);
    if ('report' in came) first ??= came.report;
    yield { isLoaded: run.isLoaded, tookSeconds, results, isSame };
  }
}

function differencesOf(
  came: { report: string } | { trouble: string },
  first: string | undefined,
  compare: Series['compare'],
): string[] {
  if ('trouble' in came) return [came.trouble];
  return first === undefined ? [] : compare(first, came.report);
}
