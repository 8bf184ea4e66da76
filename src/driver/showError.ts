import { inspect } from 'node:util';

/** An exception in one line: `TypeError: Cannot read properties of undefined`. */
export function showError(error: unknown): string {
  if (!(error instanceof Error))
    return inspect(error, { depth: 1, breakLength: Infinity, maxStringLength: 200 });
  const cause = error.cause === undefined ? '' : ` (cause: ${showError(error.cause)})`;
  return `${error.name}: ${error.message}${cause}`;
}
