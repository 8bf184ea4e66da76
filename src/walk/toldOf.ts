import type { RunRecord } from '../driver/RunRecord.ts';
import type { Judgement } from '../judge/Judgement.ts';
import type { Told } from './Told.ts';

/**
 * What a judge made of a run, in words.
 * @param text what was seen
 */
export function toldOf({ verdict, message, findings }: Judgement, record: RunRecord, text: string): Told {
  const elsewhere = record.journal.find(({ wait }) => wait === -1);
  const details = [
    ...findings.map(
      ({ expected, actual, pointer }) =>
        `expected ${expected}${pointer === undefined ? '' : ` (${pointer})`}; got ${actual}`,
    ),
    ...(verdict === 'unverified' && message !== text ? [message] : []),
    ...(elsewhere === undefined
      ? []
      : [
          `it asked ${elsewhere.request.method} ${elsewhere.request.url}, which is not the page's: answered 599`,
        ]),
  ];
  const mark = verdict === 'pass' ? 'right' : verdict === 'fail' ? 'differs' : 'absent';
  return { mark, text, details };
}
