import type { OperationObject, ParameterObject, ServerObject } from './SpecDocument.ts';

/** The one operation of a spec with what its surroundings add to it. */
export interface SpecOperation {
  /** Path template, such as `/jobs/{id}`. */
  template: string;
  /** In lower case, as OpenAPI writes it. */
  method: string;
  /** Where it stands in the document. */
  path: string[];
  operation: OperationObject;
  /** Those of the path and its own, each with where it stands. */
  parameters: { parameter: ParameterObject; path: string[] }[];
  /** The nearest list of servers, with where it stands. */
  servers: { list: ServerObject[]; path: string[] };
}
