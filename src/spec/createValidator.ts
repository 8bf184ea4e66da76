import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormatsModule from 'ajv-formats';

/** An ajv for JSON Schema 2020-12 with formats, as OpenAPI 3.1 uses it: unknown keywords such as `example` are fine. */
export function createValidator(): Ajv2020 {
  const ajv = new Ajv2020({ strict: false, allErrors: true, verbose: true, logger: false });
  addFormatsModule.default(ajv);
  return ajv;
}
