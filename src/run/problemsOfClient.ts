import { inspect } from 'node:util';

const ABILITIES = ['getProgress', 'waitForJob', 'cancel', 'token'];

/** Everything that keeps a value from being a client, one line each; empty when it is one. */
export function problemsOfClient(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return [`expected an object, got ${show(value)}`];
  const client = value as Record<string, unknown>;
  return [
    ...wrong('name', client['name'], isText, 'a text of one line that is not empty'),
    ...wrong('version', client['version'], isText, 'a text of one line that is not empty'),
    ...wrong('language', client['language'] ?? 'any', isText, 'a text, or nothing'),
    ...wrong('specs', client['specs'], (specs) => isTexts(specs) && specs.length > 0, 'a list of spec ids'),
    ...wrong('can', client['can'] ?? [], isAbilities, `a list of ${ABILITIES.join(', ')}, or nothing`),
    ...wrong('connect', client['connect'], isFunction, 'a function'),
    ...wrong('describeError', client['describeError'] ?? isFunction, isFunction, 'a function, or nothing'),
  ];
}

function wrong(
  field: string,
  value: unknown,
  isRight: (value: unknown) => boolean,
  expected: string,
): string[] {
  return isRight(value) ? [] : [`${field}: expected ${expected}, got ${show(value)}`];
}

function show(value: unknown): string {
  return typeof value === 'function'
    ? 'a function'
    : inspect(value, { depth: 1, breakLength: Infinity, maxArrayLength: 5, maxStringLength: 60 });
}

function isText(value: unknown): boolean {
  // Names stand in lines of their own; a line break would make another line of them.
  return typeof value === 'string' && value.trim() !== '' && !/\p{Cc}/u.test(value);
}

function isTexts(value: unknown): value is string[] {
  return Array.isArray(value) && value.every(isText);
}

function isAbilities(value: unknown): boolean {
  return isTexts(value) && value.every((one) => ABILITIES.includes(one));
}

function isFunction(value: unknown): boolean {
  return typeof value === 'function';
}
