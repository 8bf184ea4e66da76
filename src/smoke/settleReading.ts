import type { Judgement } from '../judge/Judgement.ts';
import { verdict } from '../judge/verdict.ts';
import { listWords } from '../spec/listWords.ts';
import type { OpenEntry } from '../spec/Spec.ts';
import type { Weigh } from './judgeStatement.ts';
import type { LiveAnswer } from './LiveAnswer.ts';

/** Which reading of an open entry do the answers take? The one that most of them show; the first shown of equals. */
export function settleReading(
  { shows = {} }: Pick<OpenEntry, 'shows'>,
  answers: readonly LiveAnswer[],
  weigh: Weigh,
): Judgement {
  const counts = Object.entries(shows)
    .map(([reading, claims]): [string, number] => [
      reading,
      answers.filter((answer) => claims.some((claim) => weigh(claim, answer)?.length === 0)).length,
    ])
    .filter(([, count]) => count > 0)
    .sort(([, a], [, b]) => b - a);
  const [most] = counts;
  if (most === undefined) return verdict.unverified('no answer took a reading');
  const told = counts.map(
    ([reading, count]) => `${reading} in ${count} ${count === 1 ? 'answer' : 'answers'}`,
  );
  return verdict.observed(most[0], listWords(told, 'and'));
}
