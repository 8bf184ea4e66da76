import type { Exchange } from './Exchange.ts';

/** Whether two requests hold the same. */
export function isSameRequest(one: Exchange['request'], other: Exchange['request']): boolean {
  if (one === other) return true;
  return (
    one.url === other.url &&
    one.method === other.method &&
    one.body === other.body &&
    one.headers.length === other.headers.length &&
    one.headers.every(([name, value], index) => {
      const [otherName, otherValue] = other.headers[index] ?? [];
      return name === otherName && value === otherValue;
    })
  );
}
