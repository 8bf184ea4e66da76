import type { OperationObject, PathItem, SpecDocument } from './SpecDocument.ts';
import type { SpecOperation } from './SpecOperation.ts';

const METHODS = ['get', 'put', 'post', 'delete', 'options', 'head', 'patch', 'trace'];

/** Every operation of a dereferenced document. */
export function listOperations(document: SpecDocument): SpecOperation[] {
  return Object.entries(document.paths ?? {}).flatMap(([template, item]) => {
    return METHODS.filter((method) => Object.hasOwn(item, method)).map((method) => {
      const path = ['paths', template, method];
      const operation = item[method] as OperationObject;
      return {
        template,
        method,
        path,
        operation,
        parameters: listParameters(item, operation, template, path),
        servers: nearestServers(document, item, operation, template, path),
      };
    });
  });
}

function listParameters(item: PathItem, operation: OperationObject, template: string, path: string[]) {
  const own = withPaths(operation.parameters ?? [], path);
  const inherited = withPaths(item.parameters ?? [], ['paths', template]).filter(({ parameter }) => {
    return !own.some(
      (other) => other.parameter.name === parameter.name && other.parameter.in === parameter.in,
    );
  });
  return [...inherited, ...own];
}

function withPaths<T>(parameters: T[], path: string[]): { parameter: T; path: string[] }[] {
  return parameters.map((parameter, index) => ({ parameter, path: [...path, 'parameters', String(index)] }));
}

function nearestServers(
  document: SpecDocument,
  item: PathItem,
  operation: OperationObject,
  template: string,
  path: string[],
): SpecOperation['servers'] {
  if (operation.servers !== undefined) return { list: operation.servers, path: [...path, 'servers'] };
  if (item.servers !== undefined) return { list: item.servers, path: ['paths', template, 'servers'] };
  return { list: document.servers ?? [], path: ['servers'] };
}
