import type { SpecExtension } from './SpecExtension.ts';

/** A JSON Schema 2020-12. */
export type JsonSchema = Record<string, unknown> | boolean;

export interface MediaTypeObject {
  schema?: JsonSchema;
  example?: unknown;
  examples?: Record<string, { value?: unknown }>;
}

export interface HeaderObject {
  required?: boolean;
  schema?: JsonSchema;
  example?: unknown;
  examples?: Record<string, { value?: unknown }>;
}

export interface ParameterObject extends HeaderObject {
  name: string;
  in: 'path' | 'query' | 'header' | 'cookie';
}

export interface ResponseObject {
  headers?: Record<string, HeaderObject>;
  content?: Record<string, MediaTypeObject>;
}

/** By name of the security scheme. */
type SecurityRequirement = Record<string, string[]>;

export interface SecurityScheme {
  type: string;
  scheme?: string;
  bearerFormat?: string;
  name?: string;
  in?: string;
}

export interface ServerObject {
  url: string;
  variables?: Record<string, { default: string }>;
}

export interface OperationObject {
  parameters?: ParameterObject[];
  security?: SecurityRequirement[];
  servers?: ServerObject[];
  requestBody?: unknown;
  responses?: Record<string, ResponseObject>;
}

export interface PathItem extends Partial<Record<string, unknown>> {
  parameters?: ParameterObject[];
  servers?: ServerObject[];
}

/** The parts of an OpenAPI 3.1 document that Pollspec reads, references replaced by what they refer to. */
export interface SpecDocument {
  openapi: string;
  info: { title: string; version: string };
  servers?: ServerObject[];
  security?: SecurityRequirement[];
  paths?: Record<string, PathItem>;
  components?: { securitySchemes?: Record<string, SecurityScheme> };
  'x-pollspec': SpecExtension;
}
