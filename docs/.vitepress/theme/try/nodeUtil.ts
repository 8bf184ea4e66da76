/** What of `node:util` the player and the judges ask for, in a browser. */

export const types = {
  isPromise: (value: unknown): boolean => value instanceof Promise,
  isNativeError: (value: unknown): boolean => value instanceof Error,
};

/** Of plain JSON, which is all that is compared. */
export function isDeepStrictEqual(one: unknown, other: unknown): boolean {
  if (Object.is(one, other)) return true;
  if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null) return false;
  if (Array.isArray(one) !== Array.isArray(other)) return false;
  const names = Object.keys(one);
  return (
    names.length === Object.keys(other).length &&
    names.every(
      (name) =>
        Object.hasOwn(other, name) && isDeepStrictEqual(Reflect.get(one, name), Reflect.get(other, name)),
    )
  );
}

/** One line for people; texts are cut, and nothing of the value's own is called. */
export function inspect(value: unknown, { maxStringLength = 80 }: { maxStringLength?: number } = {}): string {
  return show(value, maxStringLength, 1);
}

function show(value: unknown, longest: number, depth: number): string {
  if (typeof value === 'string') return quote(value, longest);
  if (typeof value === 'bigint') return `${value}n`;
  if (typeof value === 'symbol') return value.toString();
  if (typeof value === 'function') return '[Function]';
  if (Object.is(value, -0)) return '-0';
  if (typeof value !== 'object' || value === null) return String(value);
  if (depth < 0) return Array.isArray(value) ? '[Array]' : '[Object]';
  const members = Object.entries(Object.getOwnPropertyDescriptors(value))
    .filter(([name, { enumerable }]) => enumerable && !(Array.isArray(value) && name === 'length'))
    .map(([name, descriptor]) => {
      const shown = 'value' in descriptor ? show(descriptor.value, longest, depth - 1) : '[Getter]';
      if (Array.isArray(value)) return shown;
      return `${/^[A-Za-z_$][\w$]*$/.test(name) ? name : quote(name, longest)}: ${shown}`;
    });
  if (Array.isArray(value)) return members.length === 0 ? '[]' : `[ ${members.join(', ')} ]`;
  return members.length === 0 ? '{}' : `{ ${members.join(', ')} }`;
}

function quote(text: string, longest: number): string {
  const more = text.length - longest;
  const shown = JSON.stringify(text.slice(0, longest)).slice(1, -1).replaceAll('\\"', '"');
  const cut = more > 0 ? `... ${more} more character${more === 1 ? '' : 's'}` : '';
  return `'${shown.replaceAll("'", "\\'")}'${cut}`;
}
