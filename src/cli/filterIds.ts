import { matchGlob } from '../spec/matchGlob.ts';

/**
 * Picks check ids: exactly this id, with or without its spec; else by glob, if there is a `*`; else every id that
 * holds the text.
 */
export function filterIds(ids: readonly string[], filter: string | null): string[] {
  if (filter === null) return [...ids];
  const exact = ids.filter((id) => id === filter || withoutSpec(id) === filter);
  if (exact.length > 0) return exact;
  if (filter.includes('*'))
    return ids.filter((id) => matchGlob(filter, id) || matchGlob(filter, withoutSpec(id)));
  return ids.filter((id) => id.includes(filter));
}

function withoutSpec(id: string): string {
  return id.slice(id.indexOf('/') + 1);
}
