import { parsePointer } from '../json/parsePointer.ts';
import { readPointer } from '../json/readPointer.ts';
import { didYouMean } from './didYouMean.ts';
import { findSuccessBody } from './findSuccessBody.ts';
import { listExamples } from './listExamples.ts';
import { listWords } from './listWords.ts';
import type { SpecDocument } from './SpecDocument.ts';
import type { SpecMistake } from './SpecMistake.ts';
import type { SpecOperation } from './SpecOperation.ts';
import { schemasAt } from './schemasAt.ts';
import { withHint } from './withHint.ts';

const BASE = ['x-pollspec', 'phases'];

/** Every documented state has a phase; where the schema lists the states, there are no others. */
export function checkPhases(document: SpecDocument, operation: SpecOperation): SpecMistake[] {
  const { phases, alsoSeen = {}, progress } = document['x-pollspec'];
  const mapped = Object.keys(phases);
  const listed = listDocumentedStates(operation, progress.state);
  const shown = listExamples(findSuccessBody(operation)).map(({ value }) =>
    readPointer(value, progress.state),
  );
  const documented = new Set([...listed, ...shown.filter((state) => typeof state === 'string')]);

  const missing = [...documented]
    .filter((state) => !mapped.includes(state))
    .map((state) => {
      const expected = `a phase for the documented state '${state}'`;
      return {
        path: BASE,
        expected,
        actual: `phases of ${listWords(mapped, 'and')}`,
        hint: `add ${state}: and its phase`,
      };
    });
  const undocumented = mapped
    .filter((state) => listed.length > 0 && !listed.includes(state))
    .map((state) => {
      const mistake = {
        path: [...BASE, state],
        expected: `a documented state: ${listWords(listed)}`,
        actual: state,
      };
      const spare = listed.filter((other) => !mapped.includes(other));
      return withHint(mistake, didYouMean(state, spare) ?? 'states of other revisions belong to alsoSeen');
    });
  const twice = Object.keys(alsoSeen)
    .filter((state) => mapped.includes(state))
    .map((state) => {
      const path = ['x-pollspec', 'alsoSeen', state];
      return {
        path,
        expected: 'a state that the page does not document',
        actual: `${state}, which has a phase already`,
      };
    });
  const alike = mapped
    .filter(
      (state, index) => mapped.findIndex((other) => other.toLowerCase() === state.toLowerCase()) < index,
    )
    .map((state) => ({
      path: [...BASE, state],
      expected: 'states that differ in more than letter case: ids of checks are in lower case',
      actual: state,
    }));
  return [...missing, ...undocumented, ...twice, ...alike];
}

function listDocumentedStates(operation: SpecOperation, pointer: string): string[] {
  const schemas = schemasAt(findSuccessBody(operation).schema, parsePointer(pointer));
  const values = schemas.flatMap((schema): unknown[] => {
    if (schema.const !== undefined) return [schema.const];
    return Array.isArray(schema.enum) ? schema.enum : [];
  });
  return [...new Set(values.filter((value) => typeof value === 'string'))];
}
