import { UsageError } from '../UsageError.ts';
import { holdAgainst } from './baseline/holdAgainst.ts';
import { buildReport } from './buildReport.ts';
import type { Report } from './Report.ts';
import type { ReportFile } from './ReportFile.ts';

/** What the shards of one run have in common. */
const SAME_KEYS = [
  'pollspec',
  'client',
  'driver',
  'clock',
  'speed',
  'intercepted',
  'seed',
  'failOn',
  'filter',
  'specs',
] as const;

/**
 * Merges the shards of one run into the report that the whole run would have given. A shard that is not there makes
 * the report incomplete.
 * @throws {UsageError} when the files are not of one run, or hold a shard or a check twice
 */
export function mergeReports(files: ReportFile[]): Report {
  const [first, ...others] = files;
  if (first === undefined) throw new UsageError('expected at least one report file, got none');
  for (const other of others) refuseOtherRun(first, other);
  const shards = files.map(({ file, report }) => ({ file, ...shardOf(file, report) }));
  const of = shards[0]?.of ?? 1;
  refuseTwice(shards.map(({ file, index }) => [`shard ${index}/${of}`, file]));
  refuseTwice(
    files.flatMap(({ file, report }) =>
      report.results.map(({ check }): [string, string] => [`check ${check}`, file]),
    ),
  );
  const { pollspec, client, driver, clock, speed, intercepted, seed, failOn, filter, specs, run } =
    first.report;
  const reports = files.map(({ report }) => report);
  const merged = buildReport({
    pollspec,
    client,
    drive: { driver, clock, speed, intercepted },
    seed,
    failOn,
    filter,
    specs,
    expected: reports.reduce((sum, { summary }) => sum + summary.expected, 0),
    results: reports.flatMap(({ results }) => results),
    run: {
      ...run,
      startedAt: reports.map((report) => report.run.startedAt).sort()[0] ?? run.startedAt,
      durationMs: reports.reduce((sum, report) => sum + report.run.durationMs, 0),
      shard: null,
      resultDurationsMs: Object.assign({}, ...reports.map((report) => report.run.resultDurationsMs)),
      notes: reports.flatMap((report) => report.run.notes),
    },
    partMissing: files.length < of || reports.some(({ complete }) => !complete),
  });
  const { baseline } = first.report;
  return baseline === undefined ? merged : holdAgainst(merged, baseline);
}

function refuseOtherRun(first: ReportFile, other: ReportFile): void {
  for (const key of SAME_KEYS) {
    const [wanted, got] = [JSON.stringify(first.report[key]), JSON.stringify(other.report[key])];
    if (wanted === got) continue;
    throw new UsageError(
      `${other.file} is not of the same run as ${first.file}: expected ${key} ${wanted}, got ${got}. Merge only the shards of one run.`,
    );
  }
  if (knownTo(first.report) !== knownTo(other.report)) {
    throw new UsageError(
      `${other.file} was held against another baseline than ${first.file}. Name the same one for all shards, or only for the merge.`,
    );
  }
  const [wanted, got] = [shardOf(first.file, first.report).of, shardOf(other.file, other.report).of];
  if (wanted !== got) {
    throw new UsageError(
      `${other.file} is one of ${got} shards, ${first.file} one of ${wanted}. Merge only the shards of one run.`,
    );
  }
}

/** What a baseline says, without what came of it in a shard. */
function knownTo({ baseline }: Report): string {
  return JSON.stringify(baseline?.failures.map(({ came: _, ...known }) => known));
}

function shardOf(file: string, { run }: Report): { index: number; of: number } {
  if (run.shard === null) return { index: 1, of: 1 };
  const [index, of] = run.shard.split('/').map(Number);
  if (index === undefined || of === undefined || !Number.isInteger(index) || !Number.isInteger(of)) {
    throw new UsageError(`${file}: expected run.shard like "1/3", got ${JSON.stringify(run.shard)}`);
  }
  return { index, of };
}

function refuseTwice(named: [name: string, file: string][]): void {
  const seen = new Map<string, string>();
  for (const [name, file] of named) {
    const before = seen.get(name);
    if (before !== undefined)
      throw new UsageError(`${name} is in ${before} and in ${file}. Give each shard once.`);
    seen.set(name, file);
  }
}
