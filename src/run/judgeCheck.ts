import type { Check } from '../check/Check.ts';
import type { Driver } from '../driver/InProcessEnvironment.ts';
import type { Result } from '../report/Report.ts';
import type { Credential } from '../spec/Spec.ts';
import { bareResult } from './bareResult.ts';
import { toResult } from './toResult.ts';

/**
 * Runs and judges one check. Whatever our own code throws on the way is a fault, never the client's.
 * @param reproduce the command that runs the check again
 */
export async function judgeCheck(
  check: Check,
  {
    driver,
    credentials,
    reproduce,
  }: { driver: Driver; credentials: readonly Credential[]; reproduce: string },
): Promise<Result> {
  try {
    const record = await driver.run(check.plan);
    return toResult(check, record, check.judge(record), { credentials, reproduce });
  } catch (error) {
    const detail = error instanceof Error ? (error.stack ?? error.message) : String(error);
    return {
      ...bareResult(check, reproduce),
      verdict: 'fault',
      message: `Pollspec failed, not the client: ${detail}`,
    };
  }
}
