import type { ExplainedOpenEntry } from '../../../src/explain/Explanation.ts';
import { countClients } from '../pages/countClients.ts';
import { scheduleLinks } from '../pages/scheduleLinks.ts';
import { takersOf } from '../pages/takersOf.ts';
import type { Site } from '../Site.ts';

/** What the home page shows of an endpoint. */
export interface EndpointCard {
  id: string;
  title: string;
  revision: string;
  statements: number;
  open: number;
  checks: number;
  intervalsSeconds: number[];
  /** The question that the schedule leaves, and which clients were seen to take each reading, counted by kind. */
  after?: { id: string; words: string; readings: { words: string; clients: string }[] };
}

export function endpointList({ specs, explanations, clients }: Site): EndpointCard[] {
  return specs.map((spec) => {
    const own = explanations.filter((one) => 'spec' in one && one.spec === spec.id);
    const anchor = scheduleLinks(own).after?.slice(1);
    const entry = own.find(
      (one): one is ExplainedOpenEntry => one.kind === 'open entry' && one.id === anchor,
    );
    return {
      id: spec.id,
      title: spec.title,
      revision: spec.revision,
      statements: spec.statements.length,
      open: spec.open.length,
      checks: own.filter(({ kind }) => kind === 'check').length,
      intervalsSeconds: spec.backoff?.intervalsSeconds ?? [],
      ...(entry !== undefined && {
        after: {
          id: entry.id,
          words: entry.words,
          readings: entry.readings.map(({ id, words }) => ({
            words,
            clients: countClients(takersOf(entry, id, clients)),
          })),
        },
      }),
    };
  });
}
