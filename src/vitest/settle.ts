import type { TestContext } from 'vitest';
import { describeResult } from '../report/describeResult.ts';
import type { Result } from '../report/Report.ts';
import type { Level, Spec } from '../spec/Spec.ts';

/**
 * Makes a result the outcome of a test: a failure that counts throws, and what neither passed nor failed is skipped
 * with its reason, so that it never looks like passed.
 */
export function settle(
  result: Result,
  spec: Spec,
  failOn: readonly Level[],
  context: Pick<TestContext, 'skip'>,
): void {
  const { verdict, level, reading, message } = result;
  if (verdict === 'fault' || (verdict === 'fail' && failOn.includes(level))) {
    const error = new Error(describeResult(result, spec));
    // Where Pollspec throws says nothing to the team that reads it.
    error.stack = `${error.name}: ${error.message}`;
    throw error;
  }
  if (verdict === 'fail') context.skip(`fails at level ${level}, which does not fail the run: ${message}`);
  if (verdict !== 'pass') context.skip(`${verdict}${reading === null ? '' : ` ${reading}`}: ${message}`);
}
