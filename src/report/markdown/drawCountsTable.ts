import { groupOf } from '../groupOf.ts';
import type { Report, Result } from '../Report.ts';
import { codeSpan } from './codeSpan.ts';
import { drawTable } from './drawTable.ts';

/** What is to be seen to first stands first. */
const COLUMNS = ['fail', 'observed', 'unverified', 'pass', 'fault'] as const;

/** A table with one line a group of each page, and one for all. */
export function drawCountsTable({ specs, results }: Pick<Report, 'specs' | 'results'>): string {
  const row = (page: string, group: string, of: Result[]): string[] => [
    page,
    group,
    ...COLUMNS.map((verdict) => String(of.filter((result) => result.verdict === verdict).length)),
  ];
  const rows = specs.flatMap(({ id, revision }) => {
    const own = results.filter(({ spec }) => spec === id);
    const page = `${codeSpan(id)} revision ${codeSpan(revision)}`;
    return [...new Set(own.map(groupOf))].map((group, index) =>
      row(
        index === 0 ? page : '',
        codeSpan(group),
        own.filter((result) => groupOf(result) === group),
      ),
    );
  });
  return drawTable(['page', 'group', ...COLUMNS], [...rows, row('all', '', results)], 2);
}
