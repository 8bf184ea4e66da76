import type { Finding } from '../judge/Finding.ts';
import { formatSeconds } from '../judge/formatSeconds.ts';

/** Where a finding was made: `exchange 4, at 6 s, /progress/percentage`; empty when it is of the whole run. */
export function placeOf({ exchange, atSeconds, pointer }: Finding): string {
  return [
    exchange === undefined ? '' : `exchange ${exchange}`,
    atSeconds === undefined ? '' : `at ${formatSeconds(atSeconds)}`,
    pointer === undefined ? '' : pointer === '' ? 'the whole body' : pointer,
  ]
    .filter((part) => part !== '')
    .join(', ');
}
