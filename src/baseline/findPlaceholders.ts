import type { SpecMistake } from '../spec/SpecMistake.ts';
import type { Baseline } from './Baseline.ts';

const STARTS_AS_PLACEHOLDER = /^\s*(?:todo|fixme|tbd)\b/i;

/** Reasons and links that are yet to be written: a failure that nobody has looked at is not known. */
export function findPlaceholders({ failures }: Baseline): SpecMistake[] {
  return failures.flatMap(({ reason, link = '' }, index) => [
    ...(STARTS_AS_PLACEHOLDER.test(reason)
      ? [
          {
            path: ['failures', String(index), 'reason'],
            expected: 'why the failure is known',
            actual: `'${reason}'`,
            hint: 'look at the failure, and write why it may stay for now',
          },
        ]
      : []),
    ...(STARTS_AS_PLACEHOLDER.test(link)
      ? [
          {
            path: ['failures', String(index), 'link'],
            expected: 'an http or https URL',
            actual: `'${link}'`,
            hint: 'write where the failure is tracked',
          },
        ]
      : []),
  ]);
}
