import type { ExplainedCheck } from './Explanation.ts';

/** How the second operation of a check follows the first, in words. */
export function howFollowed({ inTurn }: Pick<ExplainedCheck, 'inTurn'>): string {
  return inTurn ? 'then, asked again' : 'and to a second operation';
}
