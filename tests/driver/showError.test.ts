import { expect, test } from 'vitest';
import { showError } from '../../src/driver/showError.ts';

const circle = new Error('round');
circle.cause = circle;
const hostile = new Proxy(new Error('x'), {
  getPrototypeOf() {
    throw new Error('no');
  },
});

test.each<[string, unknown, string | RegExp]>([
  ['with its cause', new TypeError('a', { cause: new Error('b') }), 'TypeError: a (cause: Error: b)'],
  ['of a text', 'oops', "'oops'"],
  ['of nothing', undefined, 'undefined'],
  ['of an object without a prototype', Object.create(null), '[Object: null prototype] {}'],
  ['of a chain of causes that is a circle', circle, /^Error: round \(cause: Error: round \(cause: .{0,200}$/],
  [
    'of an error whose message is a symbol',
    Object.assign(new Error(), { message: Symbol('x') }),
    'an exception that cannot be shown: its own properties throw',
  ],
  ['of a proxy that throws', hostile, 'an exception that cannot be shown: its own properties throw'],
])('an exception is shown in one line, %s', (_, error, want) => {
  const shown = showError(error);
  if (typeof want === 'string') expect(shown).toBe(want);
  else expect(shown).toMatch(want);
});
