import type { HeaderObject, MediaTypeObject } from './SpecDocument.ts';

/** Every example of a body, parameter or header in the page's order, with its path below it. A lone one is `example`. */
export function listExamples(
  holder: MediaTypeObject | HeaderObject,
): { name: string; value: unknown; path: string[] }[] {
  const lone = Object.hasOwn(holder, 'example')
    ? [{ name: 'example', value: holder.example, path: ['example'] }]
    : [];
  const named = Object.entries(holder.examples ?? {}).map(([name, { value }]) => {
    return { name, value, path: ['examples', name, 'value'] };
  });
  return [...lone, ...named];
}
