import type { Spec } from '../spec/Spec.ts';
import { basePath } from './basePath.ts';

/** The path of a job's endpoint on the server: that of the spec's base URL, and the template filled in. */
export function jobPath(
  { baseUrl, path }: Pick<Spec, 'baseUrl' | 'path'>,
  params: Record<string, string>,
): string {
  const filled = path.replaceAll(/\{([^{}]+)\}/g, (whole, name: string) =>
    params[name] === undefined ? whole : encodeURIComponent(params[name]),
  );
  return `${basePath({ baseUrl })}${filled}`;
}
