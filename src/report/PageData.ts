import type { Spec } from '../spec/Spec.ts';
import type { Report } from './Report.ts';

/** What the page knows of a spec: the words behind the checks. */
export type PageSpec = Pick<Spec, 'id' | 'title' | 'revision' | 'statements' | 'open'>;

/** One report, with what is said of it in words. */
export interface PageReport {
  report: Report;
  /** What the client is called beside others: name and version, and the file where two have the same. */
  label: string;
  /** Whether the client (or the live endpoint) conforms, in one sentence. */
  conclusion: string;
  /** How it was driven; empty in process. */
  drive: string;
}

/** What the report page is drawn from: one report, or several side by side. */
export interface PageData {
  reports: PageReport[];
  specs: PageSpec[];
  /** Words of the practices by id. */
  practices: Record<string, string>;
}
