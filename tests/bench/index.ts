import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/*
 * What the suite costs beside the bare means, in one run on one machine: ratios, never absolute times. Prints
 * the median of three rounds of each, or of as many as the argument says.
 */
const ROUNDS = Number(process.argv[2] ?? 3);
const DAYS = 29;
const POLLS = (DAYS * 86_400) / 120;
const MOST_TIMES = 3;
const SPECS = 4;
const FIXTURES_A_BODY = 2_000;

const here = (file: string) => fileURLToPath(new URL(file, import.meta.url));
const root = here('../..');
const env = { ...process.env, UV_THREADPOOL_SIZE: '1' };
const node = (...args: string[]) =>
  execFileSync(process.execPath, args, {
    cwd: root,
    env,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
  });
const timed = (action: () => void) => {
  const startMs = performance.now();
  action();
  return performance.now() - startMs;
};
const median = (values: number[]) =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
const rounds = (action: () => number) => median(Array.from({ length: ROUNDS }, action));

const folder = mkdtempSync(join(tmpdir(), 'pollspec-bench-'));
try {
  const wholeMs = rounds(() => timed(() => node('dist/cli/bin.js', 'test')));
  const exchanges = Number(node(here('countExchanges.ts')));
  // As many processes as the suite starts, two at a time as it does, with the loader that it uses.
  const share = `${Math.ceil(exchanges / SPECS)}`;
  const bare = () => node(here('pair.ts'), here('bareMsw.ts'), share);
  const bareMs = rounds(() =>
    timed(() => {
      for (let index = 0; index < SPECS; index += 2) bare();
    }),
  );
  writeFileSync(join(folder, 'empty.test.mjs'), "test('nothing', () => {});\n");
  const vitestMs = rounds(() =>
    timed(() => node('node_modules/vitest/vitest.mjs', 'run', '--globals', '--root', folder)),
  );
  show(
    `whole run of the reference clients (${exchanges} exchanges)`,
    wholeMs,
    bareMs + vitestMs,
    'bare MSW loop + empty Vitest run',
  );

  const bareLoopMs = rounds(() => Number(node(here('bareMsw.ts'), `${POLLS}`)));
  const waits = Array.from(
    { length: ROUNDS },
    () =>
      JSON.parse(node('--expose-gc', here('longWait.ts'), `${POLLS}`)) as {
        tookMs: number;
        heapGrowthBytes: number;
      },
  );
  show(
    `one wait of ${DAYS} virtual days (${POLLS} polls)`,
    median(waits.map(({ tookMs }) => tookMs)),
    bareLoopMs,
    'the same fetches through bare MSW',
  );
  console.log(
    `heap after that wait: ${(median(waits.map(({ heapGrowthBytes }) => heapGrowthBytes)) / 1024).toFixed(0)} KiB more than after one of a tenth`,
  );

  const made = Array.from(
    { length: ROUNDS },
    () =>
      JSON.parse(node(here('fixtures.ts'), `${FIXTURES_A_BODY}`)) as Record<
        'ours' | 'faker',
        { perSecond: number; validShare: number }
      >,
  );
  const times = median(made.map(({ ours, faker }) => ours.perSecond / faker.perSecond));
  const validOf = (whose: 'ours' | 'faker') => `${(100 * (made[0]?.[whose].validShare ?? 0)).toFixed(1)} %`;
  console.log(
    `valid fixtures of the 200 bodies per second: ${times.toFixed(2)} times those of json-schema-faker (valid: ${validOf('ours')} of ours, ${validOf('faker')} of theirs)`,
  );
} finally {
  rmSync(folder, { recursive: true });
}

function show(what: string, tookMs: number, baselineMs: number, baseline: string): void {
  const times = tookMs / baselineMs;
  const mark = times <= MOST_TIMES ? 'within' : 'ABOVE';
  console.log(
    `${what}: ${(tookMs / 1000).toFixed(1)} s, ${times.toFixed(2)} times ${baseline} (${(baselineMs / 1000).toFixed(1)} s); ${mark} the ${MOST_TIMES} times aimed at`,
  );
}
