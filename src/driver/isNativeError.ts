import { types } from 'node:util';

const NATIVE = ['TypeError', 'SyntaxError', 'RangeError', 'ReferenceError'];

/** Whether a value is one of the errors that the language throws at a mistake in a program; no subclass, any realm. */
export function isNativeError(error: unknown): error is Error {
  return types.isNativeError(error) && NATIVE.includes(Object.getPrototypeOf(error)?.constructor?.name);
}
