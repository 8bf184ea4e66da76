import type { Spec } from '../spec/Spec.ts';

/** What stands in front of the template in every URL, without a trailing slash. */
export function basePath({ baseUrl }: Pick<Spec, 'baseUrl'>): string {
  return new URL(baseUrl).pathname.replace(/\/+$/, '');
}
