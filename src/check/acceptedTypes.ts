import type { Spec } from '../spec/Spec.ts';

/** The media type that the page has its client ask for, where that is one of the vendor's own: a server may answer with it. */
export function acceptedTypes(spec: Spec): string[] {
  return spec.headers.flatMap(({ name, value }) =>
    name.toLowerCase() === 'accept' && value?.endsWith('+json') ? [value] : [],
  );
}
