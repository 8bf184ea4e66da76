import type { Verdict } from '../../../judge/Judgement.ts';

/** Which results are shown. */
export interface Filter {
  /** Verdicts that are shown; none: all. */
  verdicts: ReadonlySet<Verdict>;
  spec: string;
  group: string;
  level: string;
  /** Every word of it stands in the id, the title, or the message. */
  text: string;
}

export const noFilter: Filter = { verdicts: new Set(), spec: '', group: '', level: '', text: '' };
