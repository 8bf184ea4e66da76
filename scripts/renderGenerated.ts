import { basename } from 'node:path';
import openapiTypescript, { astToString, type OpenAPI3 } from 'openapi-typescript';
import { readSpecSource } from '../src/spec/readSpecSource.ts';
import { SpecError } from '../src/spec/SpecError.ts';
import { validateSpecSource } from '../src/spec/validateSpecSource.ts';

const BANNER = '// Written by `npm run generate` from specs/; changes here are lost.\n\n';

/**
 * The generated files of one spec file, text by name: the dereferenced bundle `<id>.json`, keys in the order of the
 * spec file, and its types `<id>.d.ts`. Throws `SpecError`.
 */
export async function renderGenerated(specFile: string): Promise<Map<string, string>> {
  const source = await readSpecSource(specFile);
  const document = await validateSpecSource(source);
  const { id } = document['x-pollspec'];
  const expectedId = basename(specFile, '.openapi.yaml');
  if (id !== expectedId) {
    const position = source.locate(['x-pollspec', 'id']);
    const expected = `${expectedId}, as the file is named`;
    throw new SpecError(specFile, [{ ...position, pointer: '/x-pollspec/id', expected, actual: id }]);
  }
  const bundle = `${JSON.stringify(document, null, 2)}\n`;
  const types = await openapiTypescript(JSON.parse(bundle) as OpenAPI3, { silent: true });
  return new Map([
    [`${id}.json`, bundle],
    [`${id}.d.ts`, `${BANNER}${astToString(types)}`],
  ]);
}
