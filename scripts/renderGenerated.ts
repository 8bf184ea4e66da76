import openapiTypescript, { astToString, type OpenAPI3 } from 'openapi-typescript';
import { loadSpecDocument } from '../src/spec/loadSpecDocument.ts';

const BANNER = '// Written by `npm run generate` from specs/; changes here are lost.\n\n';

/**
 * The generated files of one spec file, text by name: the dereferenced bundle `<id>.json`, keys in the order of the
 * spec file, and its types `<id>.d.ts`. Throws `SpecError`.
 */
export async function renderGenerated(specFile: string): Promise<Map<string, string>> {
  const document = await loadSpecDocument(specFile);
  const { id } = document['x-pollspec'];
  const bundle = `${JSON.stringify(document, null, 2)}\n`;
  const types = await openapiTypescript(JSON.parse(bundle) as OpenAPI3, { silent: true });
  return new Map([
    [`${id}.json`, bundle],
    [`${id}.d.ts`, `${BANNER}${astToString(types)}`],
  ]);
}
