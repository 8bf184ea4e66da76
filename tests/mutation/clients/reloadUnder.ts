import { registerHooks } from 'node:module';
import { pathToFileURL } from 'node:url';

/**
 * Lets the modules of a folder be imported again and again, each time as new ones: whatever was computed while they
 * were imported is computed again.
 * @returns imports one of them anew, with all modules of the folder that it imports
 */
export function reloadUnder(folder: string): (file: string) => Promise<unknown> {
  const root = `${pathToFileURL(folder).href}/`;
  let generation = 0;
  registerHooks({
    resolve(specifier, context, nextResolve) {
      const resolved = nextResolve(specifier, context);
      const isOurs = resolved.url.startsWith(root) && !resolved.url.includes('?');
      return isOurs ? { ...resolved, url: `${resolved.url}?generation=${generation}` } : resolved;
    },
  });
  return (file) => {
    generation += 1;
    return import(pathToFileURL(file).href);
  };
}
