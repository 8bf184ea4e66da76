import { isObject } from '../json/isObject.ts';
import { listExamples } from './listExamples.ts';
import type { HeaderParameter } from './Spec.ts';
import type { SpecOperation } from './SpecOperation.ts';

/** The header parameters; the value asked for is the schema's `const` or else the parameter's example. */
export function toHeaderParameters({ parameters }: SpecOperation): HeaderParameter[] {
  return parameters
    .filter(({ parameter }) => parameter.in === 'header')
    .map(({ parameter }) => {
      const fixed = isObject(parameter.schema) ? parameter.schema.const : undefined;
      const value = fixed ?? listExamples(parameter)[0]?.value;
      return {
        name: parameter.name,
        required: parameter.required ?? false,
        ...(value === undefined ? {} : { value: String(value) }),
      };
    });
}
