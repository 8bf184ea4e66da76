import type { Level } from '../../../spec/Spec.ts';
import type { Result } from '../../Report.ts';

/** What a page asks, or leaves open, or what practice does, with the results of the checks behind it. */
export interface Entry {
  id: string;
  kind: 'statement' | 'open' | 'practice' | 'unknown';
  level: Level;
  /** Empty of a practice. */
  section: string;
  text: string;
  /** Of an open entry: words by reading. */
  readings: Record<string, string>;
  /** Why no check is behind it; absent where some may be. */
  without?: string;
  results: Result[];
}
