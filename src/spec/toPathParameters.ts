import { isObject } from '../json/isObject.ts';
import { listTemplateNames } from './listTemplateNames.ts';
import type { PathParameter } from './Spec.ts';
import type { SpecExtension } from './SpecExtension.ts';
import type { SpecOperation } from './SpecOperation.ts';

/** The path parameters in the order of the path template. */
export function toPathParameters(operation: SpecOperation, extension: SpecExtension): PathParameter[] {
  return listTemplateNames(operation.template).map((name) => {
    const found = operation.parameters.find(
      ({ parameter }) => parameter.in === 'path' && parameter.name === name,
    );
    const schema = isObject(found?.parameter.schema) ? found.parameter.schema : {};
    const { maxLength, format } = schema;
    return {
      name,
      ...(typeof maxLength === 'number' ? { maxLength } : {}),
      like: extension.params?.[name] ?? (format === 'uuid' ? 'uuid' : 'text'),
    };
  });
}
