import { parsePointer } from '../json/parsePointer.ts';
import { checkPointer } from './checkPointer.ts';
import { createValidator } from './createValidator.ts';
import { describeSchemaErrors } from './describeSchemaErrors.ts';
import { didYouMean } from './didYouMean.ts';
import { findSuccessBody } from './findSuccessBody.ts';
import { listWords } from './listWords.ts';
import type { SpecDocument } from './SpecDocument.ts';
import type { SpecMistake } from './SpecMistake.ts';
import type { SpecOperation } from './SpecOperation.ts';
import { schemasAt } from './schemasAt.ts';
import { withHint } from './withHint.ts';

/** Every flag is a member of the 200 body, can have that value, and stands beside a state that has a phase. */
export function checkFlags(document: SpecDocument, operation: SpecOperation): SpecMistake[] {
  const { flags = [], phases } = document['x-pollspec'];
  const states = Object.keys(phases);
  const body = findSuccessBody(operation);
  return flags.flatMap(({ at, equals, state }, index) => {
    const path = ['x-pollspec', 'flags', String(index)];
    const strange = {
      path: [...path, 'state'],
      expected: `a state of phases: ${listWords(states)}`,
      actual: state,
    };
    return [
      ...checkPointer([body], 'the 200 body', at, [...path, 'at']),
      ...schemasAt(body.schema, parsePointer(at)).flatMap((schema) =>
        checkValue(schema, equals, [...path, 'equals']),
      ),
      ...(states.includes(state) ? [] : [withHint(strange, didYouMean(state, states))]),
    ];
  });
}

function checkValue(schema: Record<string, unknown>, value: unknown, path: string[]): SpecMistake[] {
  const ajv = createValidator();
  // A schema that is none has been told of where it stands.
  if (!ajv.validateSchema(schema)) return [];
  const validate = ajv.compile(schema);
  return validate(value) ? [] : describeSchemaErrors(validate.errors ?? [], path);
}
