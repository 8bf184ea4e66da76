import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormatsModule from 'ajv-formats';

/**
 * An ajv for JSON Schema 2020-12 with formats, as OpenAPI 3.1 uses it: unknown keywords such as `example` are fine.
 *
 * @param validateSchema whether each schema is held to the schema of schemas before it is compiled; default yes
 */
export function createValidator({ validateSchema = true } = {}): Ajv2020 {
  const ajv = new Ajv2020({ strict: false, allErrors: true, verbose: true, logger: false, validateSchema });
  addFormatsModule.default(ajv);
  return ajv;
}
