import type { Breach } from '../adapter/Breach.ts';
import type { Check } from '../check/Check.ts';
import { hidePorts } from '../driver/process/hidePorts.ts';
import type { Result } from '../report/Report.ts';
import { bareResult } from './bareResult.ts';
import { cutText } from './cutText.ts';
import { hideTokens } from './hideTokens.ts';

const LONGEST_TEXT = 2000;

/**
 * The result of a check whose adapter broke the protocol or went away in the middle of it.
 * @param said the last lines that the adapter wrote to its standard error
 * @param tokens what must not be shown whole
 */
export function breachResult(
  check: Check,
  breach: Breach,
  { said, reproduce, tokens }: { said: string; reproduce: string; tokens: readonly string[] },
): Result {
  const show = (text: string) => cutText(hidePorts(hideTokens(text, tokens)), LONGEST_TEXT);
  const output = said === '' || breach.mend.includes(said) ? '' : `\nIts last output:\n${said}`;
  return {
    ...bareResult(check, reproduce),
    verdict: 'fail',
    message: show(`The adapter did not keep to the protocol. ${breach.mend}${output}`),
    findings: [{ expected: show(breach.expected), actual: show(breach.actual) }],
  };
}
