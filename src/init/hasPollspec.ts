import { createRequire } from 'node:module';
import { join } from 'node:path';

/** Whether a module in this folder can import from Pollspec. */
export function hasPollspec(folder: string): boolean {
  try {
    createRequire(join(folder, 'module.js')).resolve('pollspec/package.json');
    return true;
  } catch {
    return false;
  }
}
