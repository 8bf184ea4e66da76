import type { Spec } from '../spec/Spec.ts';
import type { Report } from './Report.ts';

/** What the page knows of a spec: the words behind the checks. */
export type PageSpec = Pick<Spec, 'id' | 'title' | 'revision' | 'statements' | 'open'>;

/** What the report page is drawn from. */
export interface PageData {
  report: Report;
  /** Whether the client (or the live endpoint) conforms, in one sentence. */
  conclusion: string;
  /** How it was driven; empty in process. */
  drive: string;
  specs: PageSpec[];
  /** Words of the practices by id. */
  practices: Record<string, string>;
}
