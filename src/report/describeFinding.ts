import type { Finding } from '../judge/Finding.ts';
import { neutraliseLine } from './neutraliseLine.ts';

/** A finding as lines of text: expected, actual and where. */
export function describeFinding(finding: Finding): string[] {
  const where = placeOf(finding);
  return [
    `expected  ${neutraliseLine(finding.expected)}`,
    `actual    ${neutraliseLine(finding.actual)}`,
    ...(where === '' ? [] : [`where     ${where}`]),
  ];
}

function placeOf({ exchange, atSeconds, pointer }: Finding): string {
  return [
    exchange === undefined ? '' : `exchange ${exchange}`,
    atSeconds === undefined ? '' : `at ${Number(atSeconds.toFixed(3))} s`,
    pointer === undefined ? '' : pointer === '' ? 'the whole body' : pointer,
  ]
    .filter((part) => part !== '')
    .join(', ');
}
