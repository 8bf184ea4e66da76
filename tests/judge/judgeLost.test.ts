import { expect, it } from 'vitest';
import { judgeLost } from '../../src/judge/judgeLost.ts';
import { crashed, done, failed, recordOf, unsettled } from '../helpers/journal.ts';

const one = [{ atSeconds: 0, lost: true }];
const CASES = [
  {
    name: 'an error of the network passes',
    record: recordOf(one, { outcome: failed({ kind: 'network' }) }),
    want: 'pass',
  },
  { name: 'an error of no told kind passes', record: recordOf(one, { outcome: failed({}) }), want: 'pass' },
  {
    name: 'an error of another kind fails',
    record: recordOf(one, { outcome: failed({ kind: 'malformed' }) }),
    want: 'fail',
  },
  { name: 'another try that succeeds passes', record: recordOf([...one, { atSeconds: 10 }]), want: 'pass' },
  {
    name: 'a result without another try fails',
    record: recordOf(one, { outcome: done({ percent: 0 }) }),
    want: 'fail',
  },
  {
    name: 'a result after a request elsewhere alone fails',
    record: recordOf([{ atSeconds: 0, wait: -1 }, ...one], { outcome: done({ percent: 0 }) }),
    want: 'fail',
  },
  {
    name: 'waiting without a time-out is unverified',
    record: recordOf(one, { outcome: unsettled('stalled') }),
    want: 'unverified',
  },
  {
    name: 'a client that goes on for ever fails',
    record: recordOf(one, { outcome: unsettled('requests') }),
    want: 'fail',
  },
  { name: 'a crash fails', record: recordOf(one, { outcome: crashed() }), want: 'fail' },
  {
    name: 'an error before any request is unverified',
    record: recordOf([], { outcome: failed({ kind: 'network' }) }),
    want: 'unverified',
  },
];

it.each(CASES)('$name', ({ record, want }) => {
  expect(judgeLost(record).verdict).toBe(want);
});
