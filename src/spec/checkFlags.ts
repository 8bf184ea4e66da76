import { checkPointer } from './checkPointer.ts';
import { didYouMean } from './didYouMean.ts';
import { findSuccessBody } from './findSuccessBody.ts';
import { listWords } from './listWords.ts';
import type { SpecDocument } from './SpecDocument.ts';
import type { SpecMistake } from './SpecMistake.ts';
import type { SpecOperation } from './SpecOperation.ts';
import { withHint } from './withHint.ts';

/** Every flag is a member of the 200 body and stands beside a state that has a phase. */
export function checkFlags(document: SpecDocument, operation: SpecOperation): SpecMistake[] {
  const { flags = [], phases } = document['x-pollspec'];
  const states = Object.keys(phases);
  return flags.flatMap(({ at, state }, index) => {
    const path = ['x-pollspec', 'flags', String(index)];
    const mistakes = checkPointer([findSuccessBody(operation)], 'the 200 body', at, [...path, 'at']);
    if (states.includes(state)) return mistakes;
    const mistake = {
      path: [...path, 'state'],
      expected: `a state of phases: ${listWords(states)}`,
      actual: state,
    };
    return [...mistakes, withHint(mistake, didYouMean(state, states))];
  });
}
