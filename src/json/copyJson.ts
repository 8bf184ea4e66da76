/**
 * Copies a JSON value; members that are `undefined` are left out.
 *
 * @param show names a value that cannot be copied, and the keys on the way to it
 * @throws Error that says what there is and where, when it is no JSON: a function, a BigInt, a circle, an instance of a class such as a Map
 */
export function copyJson(value: unknown, show: (value: unknown) => string): unknown {
  const above = new Set<object>();
  const path: (string | number)[] = [];
  const refuse = (what: string) =>
    new Error(path.length === 0 ? what : `${what} at ${path.map(show).join(', ')}`);
  const copy = (node: unknown): unknown => {
    if (node === null || typeof node === 'string' || typeof node === 'boolean') return node;
    if (typeof node === 'number' && Number.isFinite(node)) return node;
    if (typeof node !== 'object' || !(Array.isArray(node) || isPlain(node))) throw refuse(show(node));
    if (above.has(node)) throw refuse('a circle');
    above.add(node);
    const below = (key: string | number, member: unknown) => {
      path.push(key);
      const made = copy(member);
      path.pop();
      return made;
    };
    const made = Array.isArray(node)
      ? Array.from(node, (item, index) => below(index, item))
      : Object.fromEntries(
          Object.entries(node)
            .filter(([, member]) => member !== undefined)
            .map(([key, member]) => [key, below(key, member)]),
        );
    above.delete(node);
    return made;
  };
  return copy(value);
}

/** An object that belongs to no class, of any realm. */
function isPlain(value: object): boolean {
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === null || Object.getPrototypeOf(prototype) === null;
}
