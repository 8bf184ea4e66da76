import type { Check } from '../check/Check.ts';
import type { Driver } from '../driver/InProcessEnvironment.ts';
import type { Result } from '../report/Report.ts';
import type { Credential } from '../spec/Spec.ts';
import { askCheck } from './askCheck.ts';
import { bareResult } from './bareResult.ts';
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
    isSpoiled,
  }: {
    driver: Driver;
    credentials: readonly Credential[];
    reproduce(path?: string): string;
    /** Whether the client can be asked nothing more. */
    isSpoiled?: () => boolean;
  },
): Promise<Result> {
  try {
    const { record, judgement, path } = await askCheck(check, driver, isSpoiled);
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
