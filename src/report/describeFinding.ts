import type { Finding } from '../judge/Finding.ts';
import { neutraliseLine } from './neutraliseLine.ts';
import { placeOf } from './placeOf.ts';

/** A finding as lines of text: expected, actual and where. */
export function describeFinding(finding: Finding): string[] {
  const where = placeOf(finding);
  return [
    `expected  ${neutraliseLine(finding.expected)}`,
    `actual    ${neutraliseLine(finding.actual)}`,
    ...(where === '' ? [] : [`where     ${where}`]),
  ];
}
