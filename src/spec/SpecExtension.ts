import type { Phase } from '../client/Phase.ts';
import type {
  BodyCase,
  ErrorCase,
  OpenEntry,
  PathParameter,
  PercentRule,
  Pointer,
  Statement,
} from './Spec.ts';

/** `x-pollspec` as it is written; specs/x-pollspec.schema.json describes each member. */
export interface SpecExtension {
  id: string;
  revision: string;
  progress: { state: Pointer; percent?: PercentRule; step?: Pointer };
  params?: Record<string, PathParameter['like']>;
  /** By name of the security scheme. */
  credentials?: Record<string, { maxLength?: number }>;
  phases: Record<string, Phase | Phase[]>;
  flags?: { at: Pointer; equals: unknown; state: string; phases: Phase | Phase[] }[];
  alsoSeen?: Record<string, Phase | Phase[]>;
  format?: { parameter: string; json: string[] };
  /** Intervals in seconds. */
  backoff?: { intervals: number[]; restartsWhen: 'percent-changes' };
  errorBody?: { code?: Pointer; message?: Pointer };
  cases?: BodyCase[];
  errorCases?: ErrorCase[];
  /** Headings of the page, in its order. */
  sections?: string[];
  statements: Statement[];
  open?: OpenEntry[];
}
