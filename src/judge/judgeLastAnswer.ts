import type { RunRecord } from '../driver/RunRecord.ts';
import type { Spec } from '../spec/Spec.ts';
import { describeOutcome } from './describeOutcome.ts';
import type { Judgement } from './Judgement.ts';
import { judgeReading } from './judgeReading.ts';
import { pollsOf } from './pollsOf.ts';
import { verdict } from './verdict.ts';

/** Did the wait resolve with what its last answer, `body`, says, and with nothing that only answers before it held? */
export function judgeLastAnswer(record: RunRecord, spec: Spec, body: unknown): Judgement {
  const [wait] = record.waits;
  const last = pollsOf(record).at(-1);
  if (wait === undefined || last === undefined) return verdict.unverified('no request reached the endpoint');
  const isReached = last.reply.status === 200 && last.reply.body === JSON.stringify(body);
  if (wait.outcome.type !== 'done' || !isReached)
    return verdict.unverified(`the wait did not end with its last answer: ${describeOutcome(wait.outcome)}`);
  const end = { ...record, journal: [last], waits: [{ ...wait, progress: [] }] };
  return judgeReading(end, { spec, body, asks: ['state', 'phase', 'percent', 'fields'] });
}
