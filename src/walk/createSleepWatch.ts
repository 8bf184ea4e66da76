import { Breach } from '../adapter/Breach.ts';
import { parseFrame } from './parseFrame.ts';

/**
 * Looks for a second sleep of a run in one piece of output: it was written before the wake of the first, however fast that came.
 *
 * @returns a function that is given each line of the adapter and the number of its piece, and gives the Breach, if it is one
 */
export function createSleepWatch(): (line: string, piece: number) => Breach | undefined {
  const lastPieces = new Map<unknown, number>();
  return (line, piece) => {
    const { type, id } = parseFrame(line) ?? {};
    if (type !== 'sleep') return undefined;
    const isSecond = lastPieces.get(id) === piece;
    lastPieces.set(id, piece);
    if (!isSecond) return undefined;
    return new Breach({
      expected: `one sleep of run ${id} at a time`,
      actual: 'a second one, written before the wake of the first could be read',
      mend: 'Wait for wake or cancel before the next frame of that run.',
      line,
    });
  };
}
