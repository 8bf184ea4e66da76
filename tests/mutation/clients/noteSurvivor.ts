import { appendFile } from 'node:fs/promises';

/** Where the runner writes down what a report shows of each survivor, one note a line; git ignores it. */
export const NOTES_FILE = new URL('../../../.stryker-tmp/clients-notes.jsonl', import.meta.url);

/** Which checks tell a surviving mutant from the client without it. */
export interface SurvivorNote {
  /** Stryker's id of the mutant, good for one run. */
  mutant: string;
  /** Checks that fail at levels that fail no run. */
  advice: string[];
  /** Checks that have another verdict or reading than without the mutant, but do not fail. */
  changed: string[];
}

export async function noteSurvivor(note: SurvivorNote): Promise<void> {
  await appendFile(NOTES_FILE, `${JSON.stringify(note)}\n`);
}
