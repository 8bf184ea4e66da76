import type { Check } from '../check/Check.ts';
import type { Driver } from '../driver/InProcessEnvironment.ts';
import { applyCommonRules } from './applyCommonRules.ts';
import { type JudgedProperty, judgeProperty } from './judgeProperty.ts';

/**
 * Runs and judges one check, and gives the run that tells too.
 * @param isSpoiled whether the client can be asked nothing more
 */
export async function askCheck(
  check: Check,
  driver: Driver,
  isSpoiled: () => boolean = () => false,
): Promise<JudgedProperty> {
  if (check.property !== undefined)
    return await judgeProperty(check.property, { run: (plan) => driver.run(plan), isSpoiled });
  const record = await driver.run(check.plan);
  return { record, judgement: applyCommonRules(record, check.judge(record)) };
}
