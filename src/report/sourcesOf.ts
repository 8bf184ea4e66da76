import type { Level, Spec } from '../spec/Spec.ts';

/** What stands behind a check, for people: a statement, an open entry or a practice. */
export interface Source {
  id: string;
  level: Level;
  /** Section of the page; empty for a practice. */
  section: string;
  text: string;
}

/** Looks up the statements and the open entry behind a result. Unknown ids (another version's) are left out. */
export function sourcesOf(
  result: { statements: string[]; open: string | null },
  spec: Pick<Spec, 'statements' | 'open'> | undefined,
): Source[] {
  const open = spec?.open.filter(({ id }) => id === result.open) ?? [];
  return [
    ...(spec?.statements.filter(({ id }) => result.statements.includes(id)) ?? []),
    ...open.map((entry) => ({ ...entry, level: 'open' as const })),
  ].map(({ id, level, section, text }) => ({ id, level, section, text }));
}
