import type { RunRecord } from '../driver/RunRecord.ts';
import type { Judgement } from '../judge/Judgement.ts';
import type { Told } from './Told.ts';

const MARKS: Record<string, Told['mark']> = { pass: 'right', fail: 'differs' };

/**
 * What a judge made of a run, in words.
 * @param text what was seen
 */
export function toldOf({ verdict, message, findings }: Judgement, record: RunRecord, text: string): Told {
  const elsewhere = record.journal.find(({ wait }) => wait === -1);
  if (elsewhere !== undefined && record.journal.every(({ wait }) => wait === -1)) {
    const { method, url } = elsewhere.request;
    const detail = `no request reached the endpoint: it asked ${method} ${url}, which was answered 599; append the page's path to baseUrl`;
    return { mark: 'differs', text, details: [detail] };
  }
  const details = [
    ...findings.map(
      ({ expected, actual, pointer }) =>
        `expected ${expected}${pointer === undefined ? '' : ` (${pointer})`}; got ${actual}`,
    ),
    ...(verdict === 'unverified' && message !== text ? [message] : []),
  ];
  return { mark: MARKS[verdict] ?? 'absent', text, details };
}
