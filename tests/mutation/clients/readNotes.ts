import { existsSync, readFileSync } from 'node:fs';
import type { SurvivorNote } from './noteSurvivor.ts';

/** The notes of a part's last run, by the id of the mutant; none where its runner takes none. */
export function readNotes(part: string): ReadonlyMap<string, SurvivorNote> {
  const file = `.stryker-tmp/${part}-notes.jsonl`;
  if (!existsSync(file)) return new Map();
  const lines = readFileSync(file, 'utf8').trim().split('\n').filter(Boolean);
  return new Map(lines.map((line) => JSON.parse(line) as SurvivorNote).map((note) => [note.mutant, note]));
}
