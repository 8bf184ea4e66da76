import type { Result } from '../../../../src/report/Report.ts';
import type { Standing } from '../../../../src/report/Standing.ts';
import { LEVELS } from '../../../../src/spec/Spec.ts';
import type { TryResult } from '../../../../src/try/TryResult.ts';
import { tryStandingOf } from '../../../../src/try/tryStandingOf.ts';
import type { TryEnd } from './TryEnd.ts';

/** What is said first of a run: a word, and why. `tone` is what it means for a run, or `none` where nothing was judged. */
export interface Headline {
  word: string;
  tone: Standing | 'none';
  text: string;
}

/** Of a failure that does not count the level is told too. */
const WORDS: Record<Standing, string> = {
  passed: 'Pass',
  fails: 'Fail',
  known: 'Fails, but is known',
  beside: 'Fails, but only at',
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
      return { word: 'Not run', tone: 'fails', text: `The code cannot be loaded: ${end.message}` };
    case 'silent':
      return {
        word: 'Ended',
        tone: 'fails',
        text: `The code did not give control back, and was ended after ${end.afterSeconds} s. Is there a loop in it that never waits for an answer or for a timer?`,
      };
    case 'too-long':
      return {
        word: 'Ended',
        tone: 'fails',
        text: `The run did not come to an end, and was ended after ${end.afterSeconds} s of real time.`,
      };
    case 'broken':
      return { word: 'Fault', tone: 'fault', text: `Pollspec failed, not the client: ${end.message}` };
    case 'stopped':
      return { word: 'Stopped', tone: 'none', text: 'Nothing was judged.' };
  }
}

function ofResult({ standing, results, crash }: TryResult): Headline {
  const alike = results.filter((result) => tryStandingOf(result) === standing);
  const word = standing === 'beside' ? `${WORDS.beside} ${levelsOf(alike)}` : WORDS[standing];
  const isFailed = standing === 'fails' || standing === 'beside';
  if (crash !== null && isFailed) return { word, tone: standing, text: `The client crashed: ${crash}` };
  const [first] = results;
  if (first === undefined)
    return { word, tone: standing, text: 'No request came, so there is nothing to judge.' };
  if (results.length === 1) return { word, tone: standing, text: first.message };
  const silent = results.filter((result) => tryStandingOf(result) === 'unverified').length;
  // Nobody is to take what was not seen for a pass.
  const beside = standing === 'passed' && silent > 0 ? `, ${silent} unverified` : '';
  const text = `${alike.length} of the ${results.length} checks that its requests can answer${beside}.`;
  // The first is the one that counts most.
  const worst = isFailed
    ? ` ${alike.length === 1 ? 'It is' : 'The worst is'} ${first.check}: ${first.message}`
    : '';
  return { word, tone: standing, text: `${text}${worst}` };
}

function levelsOf(results: readonly Result[]): string {
  return LEVELS.filter((level) => results.some((result) => result.level === level)).join(' and ');
}
