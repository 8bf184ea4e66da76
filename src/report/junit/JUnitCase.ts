/** What JUnit can say of a test. */
export type JUnitOutcome = 'passed' | 'failure' | 'skipped' | 'error';

export interface JUnitCase {
  outcome: JUnitOutcome;
  /** The whole element. */
  xml: string;
}
