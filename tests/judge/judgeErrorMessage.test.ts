import { expect, it } from 'vitest';
import type { Outcome } from '../../src/driver/RunRecord.ts';
import type { Verdict } from '../../src/judge/Judgement.ts';
import { judgeErrorMessage } from '../../src/judge/judgeErrorMessage.ts';
import { done, failed, recordOf } from '../helpers/journal.ts';

const CASES: { name: string; outcome: Outcome; want: Verdict }[] = [
  { name: 'the message itself', outcome: failed({ message: 'The job is gone.' }), want: 'pass' },
  { name: 'the message inside another', outcome: failed({ message: '404: The job is gone.' }), want: 'pass' },
  { name: 'a message of its own', outcome: failed({ message: 'Oops' }), want: 'fail' },
  { name: 'no message', outcome: failed({ status: 404 }), want: 'unverified' },
  { name: 'no error', outcome: done({ state: 'done' }), want: 'unverified' },
];
it.each(CASES)('$name: $want', ({ outcome, want }) => {
  const record = recordOf([{ atSeconds: 0, status: 404 }], { outcome });
  expect(judgeErrorMessage(record, 'The job is gone.').verdict).toBe(want);
});
