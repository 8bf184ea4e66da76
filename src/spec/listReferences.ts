import { isObject } from '../json/isObject.ts';

/** Every `$ref` in a document with the path of its key. */
export function listReferences(value: unknown, path: string[] = []): { path: string[]; reference: string }[] {
  if (Array.isArray(value))
    return value.flatMap((item, index) => listReferences(item, [...path, String(index)]));
  if (!isObject(value)) return [];
  return Object.entries(value).flatMap(([key, member]) => {
    const memberPath = [...path, key];
    if (key === '$ref' && typeof member === 'string') return [{ path: memberPath, reference: member }];
    return listReferences(member, memberPath);
  });
}
