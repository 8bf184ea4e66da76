import type { Phase } from '../client/Phase.ts';
import type { Claim } from './Claim.ts';

/** How strongly a page asks for something; see the docs page on levels. */
export const LEVELS = ['must', 'should', 'implied', 'advice', 'open'] as const;
export type Level = (typeof LEVELS)[number];

/** A JSON pointer (RFC 6901) into a body. */
export type Pointer = string;

/** Where the percentage is found: a number out of `of`, or steps done out of a total. */
export type PercentRule = { at: Pointer; of: number } | { done: Pointer; total: Pointer };

/** One testable claim of the page, in our words. */
export interface Statement {
  id: string;
  about: 'client' | 'server';
  level: Exclude<Level, 'open'>;
  section: string;
  text: string;
  /** `group/slug` of the checks that verify it; `*` stands for any run of characters. */
  checks?: string[];
  /** Where answers of the server show it; never of a statement about the client. */
  shows?: Claim[];
  /** Why nothing can verify it. */
  untestable?: string;
}

/** Where the page is silent or contradicts itself. */
export interface OpenEntry {
  id: string;
  section: string;
  /** What the page does not say, or says twice and differently. */
  text: string;
  readings: Record<string, string>;
  checks?: string[];
  /** By reading: where answers of the server show that it takes this one. */
  shows?: Record<string, Claim[]>;
  untestable?: string;
}

/** A path parameter of the endpoint. */
export interface PathParameter {
  name: string;
  /** Documented longest value in characters. */
  maxLength?: number;
  /** What sample values look like. */
  like: 'uuid' | 'hex32' | 'text';
}

export interface HeaderParameter {
  name: string;
  required: boolean;
  /** The value that the page asks for or recommends. */
  value?: string;
}

export interface QueryParameter {
  name: string;
  required: boolean;
  /** Every documented value. */
  values?: string[];
  /** The values that a client may send to get the documented JSON; absent: any documented one. */
  accepted?: string[];
}

/** A credential that has to be sent. */
export interface Credential {
  /** Name of the header, query parameter or cookie. */
  name: string;
  in: 'header' | 'query' | 'cookie';
  /** What precedes the token in the value, such as `Bearer `. */
  prefix: string;
  like: 'jwt' | 'opaque';
  maxLength?: number;
}

export interface ResponseExample {
  name: string;
  value: unknown;
}

/** A documented response with a JSON body. */
export interface SpecResponse {
  status: number;
  contentType: string;
  /** Dereferenced JSON Schema 2020-12 of the body. */
  schema: Record<string, unknown>;
  examples: ResponseExample[];
  headers: { name: string; required: boolean; schema: Record<string, unknown>; example?: unknown }[];
}

/** A further 200 body that a check reads, with what a reader may take it for. */
export interface BodyCase {
  id: string;
  title: string;
  body: unknown;
  /** `progress`: read like any other answer. `not-progress`: must not be shown as progress. */
  is: 'progress' | 'not-progress';
}

/** A further error body that a check reads: its kind by the status, code and message by `errorBody`. */
export interface ErrorCase {
  id: string;
  title: string;
  status: number;
  body: unknown;
}

/** One endpoint as one dated revision of its page documents it: everything that Pollspec knows of it. */
export interface Spec {
  id: string;
  title: string;
  revision: string;
  method: string;
  /** Path template below the base URL, such as `/jobs/{id}/progress`. */
  path: string;
  /** Base URL with the documented defaults filled in, without a trailing slash. */
  baseUrl: string;
  /** Server URL template and its variables; any value of a variable matches in process. */
  serverTemplate: string;
  params: PathParameter[];
  headers: HeaderParameter[];
  query: QueryParameter[];
  credentials: Credential[];
  responses: SpecResponse[];
  progress: { state: Pointer; percent?: PercentRule; step?: Pointer };
  /** Documented states; several phases are several readings that are all right. */
  phases: Record<string, Phase[]>;
  /** A flag beside the state that changes the phase. */
  flags: { at: Pointer; equals: unknown; state: string; phases: Phase[] }[];
  /** States that other revisions or sister services show; never above the level `advice`. */
  alsoSeen: Record<string, Phase[]>;
  /** The parameter that selects JSON, and the documented answer without it. */
  format?: { parameter: string; json: string[]; otherwise: { contentType: string; body: string } };
  backoff?: { intervalsSeconds: number[] };
  /** Where an error body holds its code and message. */
  errorBody?: { code?: Pointer; message?: Pointer };
  cases: BodyCase[];
  errorCases: ErrorCase[];
  /** Headings of the page that something stands under, in its order. */
  sections: string[];
  /** In the order of the page. */
  statements: Statement[];
  open: OpenEntry[];
}
