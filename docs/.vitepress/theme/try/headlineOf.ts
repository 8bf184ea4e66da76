import type { Verdict } from '../../../../src/judge/Judgement.ts';
import type { TryResult } from '../../../../src/try/TryResult.ts';
import type { TryEnd } from './TryEnd.ts';

/** What is said first of a run: a word, and why. `tone` is that of a verdict, or `none` where nothing was judged. */
export interface Headline {
  word: string;
  tone: Verdict | 'none';
  text: string;
}

const WORDS: Record<Verdict, string> = {
  pass: 'Pass',
  fail: 'Fail',
  observed: 'Observed',
  unverified: 'Unverified',
  fault: 'Fault',
};

/** What is said first of how a run ended. */
export function headlineOf(end: TryEnd): Headline {
  switch (end.type) {
    case 'result':
      return ofResult(end.result);
    case 'refused':
      return { word: 'Not run', tone: 'fail', text: `The code cannot be loaded: ${end.message}` };
    case 'silent':
      return {
        word: 'Ended',
        tone: 'fail',
        text: `The code did not give control back, and was ended after ${end.afterSeconds} s. Is there a loop without an await in it?`,
      };
    case 'too-long':
      return {
        word: 'Ended',
        tone: 'fail',
        text: `The run did not come to an end, and was ended after ${end.afterSeconds} s of real time.`,
      };
    case 'broken':
      return { word: 'Fault', tone: 'fault', text: `Pollspec failed, not the client: ${end.message}` };
    case 'stopped':
      return { word: 'Stopped', tone: 'none', text: 'Nothing was judged.' };
  }
}

function ofResult({ verdict, results, crash }: TryResult): Headline {
  const word = WORDS[verdict];
  if (crash !== null && verdict === 'fail')
    return { word, tone: verdict, text: `The client crashed: ${crash}` };
  const [first] = results;
  if (first === undefined)
    return { word, tone: verdict, text: 'No request came, so there is nothing to judge.' };
  if (results.length === 1) return { word, tone: verdict, text: first.message };
  const alike = results.filter((result) => result.verdict === verdict).length;
  const text = `${alike} of the ${results.length} checks that its requests can answer.`;
  return { word, tone: verdict, text };
}
