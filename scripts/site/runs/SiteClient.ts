import type { Report, Result } from '../../../src/report/Report.ts';

/**
 * Where a client comes from: ours, which does what the pages say; a package that others published; an example of ours to copy or to
 * look at; or one that was written to show that its way is right too.
 */
export type SiteClientKind = 'reference' | 'published' | 'example' | 'shown';

/** A client, with what a real run showed of it. */
export interface SiteClient {
  /** Its part of addresses. */
  slug: string;
  name: string;
  kind: SiteClientKind;
  /** One sentence of its author's about it; may be empty. */
  about: string;
  /** Its file below the root of the repository. */
  file: string;
  /** What was found out about it by reading, where someone wrote it down: a file likewise. */
  notes?: string;
  specs: string[];
  /** The report of the whole run; absent: only the open questions were asked. */
  report?: Report;
  /** Results with the verdict `observed`. */
  observed: Pick<Result, 'check' | 'spec' | 'open' | 'reading'>[];
}
