import { buildReport, type ReportParts } from '../../src/report/buildReport.ts';
import type { Report } from '../../src/report/Report.ts';

/** A report to vary; complete unless told otherwise. */
export function aReport({
  run,
  ...different
}: Partial<Omit<ReportParts, 'run'>> & { run?: Partial<Report['run']> } = {}): Report {
  const results = different.results ?? [];
  return buildReport({
    pollspec: '0.1.0',
    client: { name: 'acme', version: '2.1.0', language: 'typescript' },
    drive: { driver: 'in-process', clock: 'virtual', speed: 1, intercepted: false },
    seed: 1,
    failOn: ['must', 'should', 'implied'],
    filter: null,
    specs: [...new Set(results.map(({ spec }) => spec))].map((id) => ({ id, revision: 'undated' })),
    expected: results.length,
    results,
    run: {
      startedAt: '2026-03-02T10:00:00.000Z',
      durationMs: 1200,
      node: 'v24.0.0',
      platform: 'linux x64',
      shard: null,
      resultDurationsMs: {},
      notes: [],
      ...run,
    },
    ...different,
  });
}
