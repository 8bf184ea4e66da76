import type { Verdict } from '../../../src/judge/Judgement.ts';
import type { Level } from '../../../src/spec/Spec.ts';

/** What each verdict says; the type keeps the list whole. */
export const VERDICT_MEANINGS: Record<Verdict, string> = {
  pass: 'The client did what the check asks.',
  fail: 'It did not; the finding says what was expected, what came, and where.',
  observed: 'The page leaves it open; the report names the reading that the client takes.',
  unverified: 'The client does not expose it, or the run could not show it; never counted as passed.',
  fault: "A fault of Pollspec, never the client's.",
};

/** Where each level comes from. */
export const LEVEL_MEANINGS: Record<Level, string> = {
  must: "The page's own wording asks for it without a way out.",
  should: "The page's own wording recommends it.",
  implied:
    'It follows from documented facts: units, an enum, a terminal state, a sister page of the same vendor.',
  advice: 'Sound practice that no page asks for.',
  open: 'The page is silent or contradicts itself.',
};
