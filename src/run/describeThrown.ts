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

/** The folder that our own code is in. */
const OWN = fileURLToPath(new URL('..', import.meta.url));

/** The innermost frame of a stack that is neither Node's nor a package's nor ours; before it, where Node points at a mistake of syntax. */
function placeOf(stack: string, cwd: string): string | undefined {
  for (const line of stack.split('\n')) {
    const [, file, position] =
      /^\s+at (?:async )?(?:.*\()?((?:file:\/\/)?\/[^():]+|(?:file:\/\/\/)?[A-Z]:[^():]+):(\d+:\d+)\)?$/.exec(
        line,
      ) ??
      /^((?:file:\/\/)?\/[^():]+|(?:file:\/\/\/)?[A-Z]:[^():]+):(\d+)$/.exec(line) ??
      [];
    if (file === undefined || file.includes('/node_modules/')) continue;
    const plain = file.split('?')[0] ?? file;
    const path = plain.startsWith('file:') ? fileURLToPath(plain) : plain;
    if (!path.startsWith(OWN)) return `${relative(cwd, path)}:${position}`;
  }
  return undefined;
}
