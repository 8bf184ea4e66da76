/** The folder of the bundles and types that `npm run generate` writes; at the same depth from src/ and from dist/. */
export function generatedFolder(): URL {
  return new URL('../../generated/', import.meta.url);
}
