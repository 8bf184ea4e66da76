import { isAbsolute, relative, resolve, sep } from 'node:path';
import type { Io } from '../Io.ts';

/**
 * A file as an annotation names it, relative to the root of the repository; undefined where it is none of the
 * repository's own: outside of it, or a package.
 * @param given as the user named it, relative to the working directory
 */
export function repositoryFile(given: string, { cwd, env }: Pick<Io, 'cwd' | 'env'>): string | undefined {
  const file = relative(env.GITHUB_WORKSPACE || cwd, resolve(cwd, given));
  const steps = file.split(sep);
  const isOutside = isAbsolute(file) || steps[0] === '..' || file === '';
  return isOutside || steps.includes('node_modules') ? undefined : steps.join('/');
}
