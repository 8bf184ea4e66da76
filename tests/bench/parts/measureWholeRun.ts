import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { median } from '../../helpers/median.ts';
import { drawTimes } from '../tools/drawTimes.ts';
import { inRounds } from '../tools/inRounds.ts';
import { node } from '../tools/node.ts';
import { timed } from '../tools/timed.ts';

const SPECS = 4;

/** A whole run of the reference clients, beside the same number of fetches through bare MSW and an empty Vitest run. */
export function measureWholeRun(rounds: number): string {
  const wholeMs = median(inRounds(rounds, () => timed(() => node('dist/cli/bin.js', 'test'))));
  const exchanges = Number(node('tests/bench/countExchanges.ts'));
  // As many processes as the suite starts, two at a time as it does, with the loader that it uses.
  const share = `${Math.ceil(exchanges / SPECS)}`;
  const bare = () => node('tests/bench/pair.ts', 'tests/bench/bareMsw.ts', share);
  const bareMs = median(
    inRounds(rounds, () =>
      timed(() => {
        for (let index = 0; index < SPECS; index += 2) bare();
      }),
    ),
  );
  return drawTimes(
    `whole run of the reference clients (${exchanges} exchanges)`,
    wholeMs,
    bareMs + emptyVitestMs(rounds),
    'bare MSW loop + empty Vitest run',
  );
}

function emptyVitestMs(rounds: number): number {
  const folder = mkdtempSync(join(tmpdir(), 'pollspec-bench-'));
  try {
    writeFileSync(join(folder, 'empty.test.mjs'), "test('nothing', () => {});\n");
    const run = () => node('node_modules/vitest/vitest.mjs', 'run', '--globals', '--root', folder);
    return median(inRounds(rounds, () => timed(run)));
  } finally {
    rmSync(folder, { recursive: true });
  }
}
