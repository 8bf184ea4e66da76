import { type Difference, findDifferences } from './findDifferences.ts';
import { withoutRun } from './withoutRun.ts';

const MOST_PLACES = 5;
const LONGEST_VALUE = 200;

/**
 * What differs outside `run` between the texts of two reports, result by result; nothing when they are the same byte for byte. Both were
 * written by `JSON.stringify`, so that what is the same when it is written again was so before.
 */
export function compareReports(first: string, other: string): string[] {
  const [was, is] = [withoutRun(first), withoutRun(other)];
  if (JSON.stringify(was) === JSON.stringify(is)) return [];
  const { results: resultsBefore, ...restBefore } = was;
  const { results: resultsAfter, ...restAfter } = is;
  const before = new Map(resultsBefore.map((result) => [result.check, result]));
  const after = new Map(resultsAfter.map((result) => [result.check, result]));
  const lines = [
    ...draw('beside the results', findDifferences(restBefore, restAfter)),
    ...[...new Set([...before.keys(), ...after.keys()])].flatMap((check) =>
      draw(check, findDifferences(before.get(check), after.get(check))),
    ),
  ];
  return lines.length > 0 ? lines : ['the same results or members, in another order'];
}

function draw(title: string, differences: Difference[]): string[] {
  if (differences.length === 0) return [];
  const more = differences.length - MOST_PLACES;
  return [
    title,
    ...differences
      .slice(0, MOST_PLACES)
      .map(({ place, was, is }) => `  ${place || 'all of it'} was ${show(was)}, is ${show(is)}`),
    ...(more > 0 ? [`  and ${more} more`] : []),
  ];
}

function show(value: unknown): string {
  const text = JSON.stringify(value) ?? 'absent';
  return text.length > LONGEST_VALUE ? `${text.slice(0, LONGEST_VALUE)}…` : text;
}
