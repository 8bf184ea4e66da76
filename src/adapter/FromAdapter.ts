import type { ClientError } from '../client/ClientError.ts';
import type { Observation } from '../client/Observation.ts';
import type { AdapterAbility } from './AdapterAbility.ts';

/** What an adapter says of itself and its client. */
export interface Hello {
  type: 'hello';
  protocol: 1;
  client: { name: string; version: string; language: string };
  specs: string[];
  can: AdapterAbility[];
  parallel?: number;
}

/** A frame about one run. */
export type RunFrame =
  | { type: 'sleep'; id: number; seconds: number }
  | { type: 'token'; id: number }
  | { type: 'progress'; id: number; observation: Observation }
  | { type: 'done'; id: number; observation: Observation }
  | { type: 'failed'; id: number; error: ClientError }
  | { type: 'crashed'; id: number; message: string }
  | { type: 'unsupported'; id: number; reason: string };

/** A frame that the adapter writes; see `specs/frames.schema.json`. */
export type FromAdapter = Hello | RunFrame;
