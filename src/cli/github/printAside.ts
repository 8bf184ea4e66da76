import { randomUUID } from 'node:crypto';
import type { Io } from '../Io.ts';

/** Prints text of which GitHub takes nothing for a workflow command. */
export function printAside(text: string, io: Pick<Io, 'out'>): void {
  const stop = randomUUID();
  io.out(`::stop-commands::${stop}\n${text}::${stop}::\n`);
}
