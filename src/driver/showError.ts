import { showGiven } from './showGiven.ts';

/** Causes that are told of; a chain can be a circle. */
const MOST_CAUSES = 5;

/** An exception in one line: `TypeError: Cannot read properties of undefined`. Whatever it is, nothing is thrown. */
export function showError(error: unknown): string {
  try {
    return show(error, MOST_CAUSES);
  } catch {
    return 'an exception that cannot be shown: its own properties throw';
  }
}

function show(error: unknown, causes: number): string {
  if (!(error instanceof Error)) return showGiven(error);
  const cause = error.cause === undefined || causes === 0 ? '' : ` (cause: ${show(error.cause, causes - 1)})`;
  return `${error.name}: ${error.message}${cause}`;
}
