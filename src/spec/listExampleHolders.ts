import type { HeaderObject, MediaTypeObject } from './SpecDocument.ts';
import type { SpecOperation } from './SpecOperation.ts';

/** Every parameter, body and response header of the operation: whatever has a schema and examples. */
export function listExampleHolders({
  operation,
  parameters,
  path,
}: SpecOperation): { holder: MediaTypeObject | HeaderObject; path: string[] }[] {
  const inResponses = Object.entries(operation.responses ?? {}).flatMap(([status, response]) => {
    const below = [...path, 'responses', status];
    return [
      ...listMembers(response.content, [...below, 'content']),
      ...listMembers(response.headers, [...below, 'headers']),
    ];
  });
  return [...parameters.map(({ parameter, path: at }) => ({ holder: parameter, path: at })), ...inResponses];
}

function listMembers<T>(members: Record<string, T> = {}, path: string[]): { holder: T; path: string[] }[] {
  return Object.entries(members).map(([name, holder]) => ({ holder, path: [...path, name] }));
}
