import { types } from 'node:util';
import { type ClientError, ERROR_KINDS } from '../client/ClientError.ts';
import { showGiven } from './showGiven.ts';

const CONTRACT = 'an object { kind?, status?, code?, message?, retryAfterSeconds? }, or undefined';

interface Rule {
  expected: string;
  holds(value: unknown): boolean;
}

const text: Rule = { expected: 'a string', holds: (value) => typeof value === 'string' };
const RULES: Record<keyof ClientError, Rule> = {
  kind: {
    expected: `one of ${ERROR_KINDS.join(', ')}`,
    holds: (value) => ERROR_KINDS.some((kind) => kind === value),
  },
  status: { expected: 'a whole number', holds: Number.isInteger },
  code: text,
  message: text,
  retryAfterSeconds: { expected: 'a finite number', holds: Number.isFinite },
};

/**
 * Copies what `describeError` gave; members that are `undefined` or `null` are left out.
 *
 * @param source what gave it, for messages
 * @throws Error that says what came and what the contract asks for
 */
export function readClientError(given: unknown, source = 'describeError'): ClientError {
  const reject = (what: string, expected: string) =>
    new Error(`${source} gave ${what}; the client contract asks for ${expected}.`);
  if (types.isPromise(given)) throw reject('a promise', `${CONTRACT}, without async`);
  if (typeof given !== 'object' || given === null || Array.isArray(given))
    throw reject(showGiven(given), CONTRACT);
  const members = Object.entries(RULES).flatMap(([name, { expected, holds }]) => {
    const value: unknown = Reflect.get(given, name) ?? undefined;
    if (value === undefined) return [];
    if (!holds(value)) throw reject(`${name} ${showGiven(value)}`, `${expected}, or no ${name}`);
    return [[name, value]];
  });
  return Object.fromEntries(members) as ClientError;
}
