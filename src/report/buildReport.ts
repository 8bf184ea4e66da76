import type { Level } from '../spec/Spec.ts';
import { compareResults } from './compareResults.ts';
import type { Drive, Report, Result } from './Report.ts';
import { summarise } from './summarise.ts';

/** What a report is made of. */
export interface ReportParts {
  pollspec: string;
  client: Report['client'];
  drive: Drive;
  seed: number;
  failOn: Level[];
  filter: string | null;
  specs: Report['specs'];
  /** How many checks were to give a result. */
  expected: number;
  results: Result[];
  baseline?: Report['baseline'];
  run: Report['run'];
  /** Whether a part of the run is known to be missing, such as a shard. */
  partMissing?: boolean;
}

/** Puts the results of one run in their order and counts them. */
export function buildReport(parts: ReportParts): Report {
  const { pollspec, client, drive, seed, failOn, filter, specs, expected, run } = parts;
  const results = [...parts.results].sort(compareResults(specs.map(({ id }) => id)));
  const complete = results.length === expected && parts.partMissing !== true;
  return {
    schema: 1,
    pollspec,
    client,
    ...drive,
    seed,
    failOn,
    filter,
    complete,
    specs,
    run,
    summary: summarise(results, { expected, complete, failOn }),
    results,
    ...(parts.baseline !== undefined && { baseline: parts.baseline }),
  };
}
