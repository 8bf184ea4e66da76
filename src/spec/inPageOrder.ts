/** The entries by the order of the sections that they stand under; those of one section stay as they are. */
export function inPageOrder<Entry extends { section: string }>(
  entries: readonly Entry[],
  sections: readonly string[],
): Entry[] {
  return entries.toSorted((one, other) => sections.indexOf(one.section) - sections.indexOf(other.section));
}
