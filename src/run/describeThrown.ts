import { relative } from 'node:path';
import { fileURLToPath } from 'node:url';

/**
 * Describes anything that was thrown, in one message without a stack: the error, and where in the user's own files it
 * was thrown, if that can be told.
 * @param cwd directory that file names are shown relative to
 */
export function describeThrown(thrown: unknown, cwd: string): string {
  if (!(thrown instanceof Error))
    return `threw ${typeof thrown === 'string' ? JSON.stringify(thrown) : String(thrown)}`;
  const place = placeOf(thrown.stack ?? '', cwd);
  return `${thrown.name}: ${thrown.message}${place === undefined ? '' : `\n  at ${place}`}`;
}

/** The innermost frame of a stack that is neither Node's nor a package's. */
function placeOf(stack: string, cwd: string): string | undefined {
  for (const line of stack.split('\n')) {
    const [, file, position] =
      /^\s+at (?:async )?(?:.*\()?((?:file:\/\/)?\/[^():]+|(?:file:\/\/\/)?[A-Z]:[^():]+):(\d+:\d+)\)?$/.exec(
        line,
      ) ?? [];
    if (file === undefined || file.includes('/node_modules/')) continue;
    const path = file.startsWith('file:') ? fileURLToPath(file.split('?')[0] ?? file) : file.split('?')[0];
    return `${relative(cwd, path ?? file)}:${position}`;
  }
  return undefined;
}
