import { describeDrive } from '../report/describeDrive.ts';
import type { Report } from '../report/Report.ts';
import type { Comparison } from './Comparison.ts';

/** What two reports differ in beside their results; each of it may be why these differ. */
export function differencesOf(before: Report, after: Report): Comparison['differences'] {
  const [old, now] = [factsOf(before), factsOf(after)];
  return Object.keys(now).flatMap((of) => {
    const [was, is] = [old[of] ?? '', now[of] ?? ''];
    return was === is ? [] : [{ of, before: was, after: is }];
  });
}

function factsOf(report: Report): Record<string, string> {
  const { client, pollspec, specs, seed, failOn, filter, run, complete, baseline } = report;
  return {
    client: `${client.name} ${client.version} (${client.language})`,
    pollspec,
    pages: specs.map(({ id, revision }) => `${id} ${revision}`).join(', '),
    driver: describeDrive(report).replace(/^ · /, '') || 'in process',
    seed: String(seed),
    'levels that fail a run': failOn.join(', '),
    filter: filter ?? 'none',
    shard: run.shard ?? 'none',
    complete: complete ? 'yes' : 'no',
    baseline: baseline?.file ?? 'none',
  };
}
