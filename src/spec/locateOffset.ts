import { type Document, isAlias, isMap, isScalar, isSeq } from 'yaml';
import { parsePointer } from '../json/parsePointer.ts';

/** References that lead to references are followed this far; a circle ends here. */
const MAX_REFERENCES = 20;

/**
 * Offset in characters of the member that the path leads to: of its key in a map, of itself in a list. Where the path
 * leads nowhere, of the last member that exists. `$ref`s into the same document and YAML aliases are followed.
 */
export function locateOffset(document: Document, path: readonly string[]): number {
  let node: unknown = document.contents;
  let offset = startOf(node) ?? 0;
  for (const key of path) {
    const member = findMember(document, node, key);
    if (member === undefined) return offset;
    offset = member.offset ?? offset;
    node = member.node;
  }
  return offset;
}

function findMember(
  document: Document,
  start: unknown,
  key: string,
): { node: unknown; offset?: number } | undefined {
  let node = start;
  for (let count = 0; count < MAX_REFERENCES; count++) {
    if (isAlias(node)) {
      node = node.resolve(document);
    } else if (isSeq(node)) {
      const item = node.items[Number(key)];
      return item === undefined ? undefined : withOffset(item, startOf(item));
    } else if (isMap(node)) {
      const pair = node.items.find((item) => keyOf(item.key) === key);
      if (pair !== undefined) return withOffset(pair.value, startOf(pair.key));
      const reference = node.get('$ref');
      if (typeof reference !== 'string' || !reference.startsWith('#')) return undefined;
      node = document.getIn(parsePointer(decodeURIComponent(reference.slice(1))), true);
    } else {
      return undefined;
    }
  }
  return undefined;
}

function withOffset(node: unknown, offset: number | undefined): { node: unknown; offset?: number } {
  return offset === undefined ? { node } : { node, offset };
}

function keyOf(key: unknown): string {
  return String(isScalar(key) ? key.value : key);
}

function startOf(node: unknown): number | undefined {
  if (typeof node !== 'object' || node === null || !('range' in node) || !Array.isArray(node.range))
    return undefined;
  const start: unknown = node.range[0];
  return typeof start === 'number' ? start : undefined;
}
