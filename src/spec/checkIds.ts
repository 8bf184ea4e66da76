import type { SpecDocument } from './SpecDocument.ts';
import type { SpecMistake } from './SpecMistake.ts';

/** Ids are unique: of statements and open entries together, of cases, of error cases. */
export function checkIds(document: SpecDocument): SpecMistake[] {
  const { statements, open = [], cases = [], errorCases = [] } = document['x-pollspec'];
  return [
    ...findRepeated([...withPaths('statements', statements), ...withPaths('open', open)]),
    ...findRepeated(withPaths('cases', cases)),
    ...findRepeated(withPaths('errorCases', errorCases)),
  ];
}

function withPaths(key: string, entries: { id: string }[]): { id: string; path: string[] }[] {
  return entries.map(({ id }, index) => ({ id, path: ['x-pollspec', key, String(index), 'id'] }));
}

function findRepeated(entries: { id: string; path: string[] }[]): SpecMistake[] {
  return entries
    .filter(({ id }, index) => entries.findIndex((entry) => entry.id === id) < index)
    .map(({ id, path }) => ({
      path,
      expected: 'an id of its own',
      actual: `${id}, which another entry has already`,
    }));
}
