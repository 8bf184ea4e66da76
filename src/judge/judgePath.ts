import type { RunPlan } from '../driver/RunPlan.ts';
import type { RunRecord } from '../driver/RunRecord.ts';
import type { Spec } from '../spec/Spec.ts';
import type { Judgement } from './Judgement.ts';
import { judgeRequests, type RequestsOptions } from './judgeRequests.ts';
import { pollsOf } from './pollsOf.ts';
import { verdict } from './verdict.ts';

/**
 * Did each operation ask at the documented path with its own parameters, compared segment by segment after decoding
 * (RFC 3986, section 2.4)? What a client asks elsewhere besides is its own affair.
 */
export function judgePath(
  record: RunRecord,
  spec: Spec,
  waits: RunPlan['waits'],
  options?: RequestsOptions,
): Judgement {
  const elsewhere = record.journal.filter(({ wait }) => wait === -1);
  const missed = waits.findIndex(
    (_, wait) => record.waits[wait]?.outcome.type !== 'unsupported' && pollsOf(record, wait).length === 0,
  );
  const first = elsewhere[0];
  if (missed === -1 || first === undefined) return judgeRequests(record, () => undefined, options);
  const expected = `${spec.path} with ${JSON.stringify(waits[missed]?.params)}, each percent-encoded as one path segment`;
  const actual = `${first.request.method} ${first.request.url}`;
  return verdict.of([{ expected, actual, exchange: first.number, atSeconds: first.sentAtSeconds }], '');
}
