import type { PageData, PageSpec } from '../../PageData.ts';
import { plainFirst } from '../../plainFirst.ts';
import type { Result } from '../../Report.ts';
import type { Entry } from './Entry.ts';
import { entriesOf } from './entriesOf.ts';

/**
 * What failures go by, in the order of the page, each with its failures: one mistake of a client fails many checks of one sentence.
 * A failure stands at one entry alone, the first that its check names.
 */
export function brokenEntries(
  spec: PageSpec | undefined,
  failures: readonly Result[],
  practices: PageData['practices'],
): Entry[] {
  const entries = entriesOf(spec, failures, practices);
  const main = new Map(failures.map((result) => [result, mainOf(result, entries)]));
  return entries
    .map((entry) => ({
      ...entry,
      results: plainFirst(entry.results.filter((one) => main.get(one) === entry)),
    }))
    .filter(({ results }) => results.length > 0);
}

function mainOf(result: Result, entries: Entry[]): Entry | undefined {
  const own = entries.filter(({ results }) => results.includes(result));
  const named = result.statements.map((id) =>
    own.find((entry) => entry.kind === 'statement' && entry.id === id),
  );
  return named.find((entry) => entry !== undefined) ?? own[0];
}
