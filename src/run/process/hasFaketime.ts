import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';

/** Whether `faketime`, which scales the clock of a program, is on the PATH. */
export function hasFaketime({ PATH = '' }: Record<string, string | undefined>): boolean {
  return PATH.split(delimiter).some((folder) => {
    try {
      accessSync(join(folder, 'faketime'), constants.X_OK);
      return true;
    } catch {
      return false;
    }
  });
}
