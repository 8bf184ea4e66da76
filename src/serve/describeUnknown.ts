import { cutText } from '../run/cutText.ts';
import { nearestNames } from './nearestNames.ts';

const LONGEST_SHOWN = 100;
/** So few names are all shown; of more, those that are near. */
const FEW = 8;

/** One error for a name that is not known, wherever it came from: what was expected, what came, what was probably meant. */
export function describeUnknown(
  where: string,
  { expected, name, known, hint }: { expected: string; name: string; known: readonly string[]; hint: string },
): { message: string; nearest: string[] } {
  const nearest = nearestNames(name, known);
  const shown = name === '' ? 'none' : JSON.stringify(cutText(name, LONGEST_SHOWN));
  const near = nearest.length === 0 ? '' : ` Nearest: ${nearest.join(', ')}.`;
  const meant = known.length > 0 && known.length <= FEW ? ` There are: ${known.join(', ')}.` : near;
  return { message: `${where}: expected ${expected}, got ${shown}.${meant} ${hint}`, nearest };
}
