import type { Check } from '../check/Check.ts';
import type { Driver } from '../driver/InProcessEnvironment.ts';
import type { Result } from '../report/Report.ts';
import type { Credential } from '../spec/Spec.ts';
import { applyCommonRules } from './applyCommonRules.ts';
import { bareResult } from './bareResult.ts';
import { type JudgedProperty, judgeProperty } from './judgeProperty.ts';
import { toResult } from './toResult.ts';

/**
 * Runs and judges one check. Whatever our own code throws on the way is a fault, never the client's.
 * @param reproduce the command that runs the check again, or the case of it that the path leads to
 */
export async function judgeCheck(
  check: Check,
  {
    driver,
    credentials,
    reproduce,
    isSpoiled = () => false,
  }: {
    driver: Driver;
    credentials: readonly Credential[];
    reproduce(path?: string): string;
    /** Whether the client can be asked nothing more. */
    isSpoiled?: () => boolean;
  },
): Promise<Result> {
  try {
    const { record, judgement, path } = await judge(check, driver, isSpoiled);
    return toResult(check, record, judgement, { credentials, reproduce: reproduce(path) });
  } catch (error) {
    const detail = error instanceof Error ? (error.stack ?? error.message) : String(error);
    return {
      ...bareResult(check, reproduce()),
      verdict: 'fault',
      message: `Pollspec failed, not the client: ${detail}`,
    };
  }
}

async function judge(check: Check, driver: Driver, isSpoiled: () => boolean): Promise<JudgedProperty> {
  if (check.property !== undefined)
    return await judgeProperty(check.property, { run: (plan) => driver.run(plan), isSpoiled });
  const record = await driver.run(check.plan);
  return { record, judgement: applyCommonRules(record, check.judge(record)) };
}
