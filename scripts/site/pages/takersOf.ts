import type { ExplainedOpenEntry } from '../../../src/explain/Explanation.ts';
import type { SiteClient } from '../runs/SiteClient.ts';

/** The clients that were seen to take a reading of an open entry, in any of its checks. */
export function takersOf(
  { spec, ids: [, name] }: Pick<ExplainedOpenEntry, 'spec' | 'ids'>,
  reading: string,
  clients: readonly SiteClient[],
): SiteClient[] {
  return clients.filter(({ observed }) =>
    observed.some((one) => one.spec === spec && one.open === name && one.reading === reading),
  );
}
