import { expect, test } from 'vitest';
import type { Judgement } from '../../src/judge/Judgement.ts';
import { ofOneConnection } from '../../src/judge/ofOneConnection.ts';
import { verdict } from '../../src/judge/verdict.ts';
import { pollsAt, recordOf } from '../helpers/journal.ts';

const pass = verdict.pass('all is well');
const fail = verdict.of([{ expected: 'a', actual: 'b', exchange: 2, atSeconds: 15 }], '');
const unverified = verdict.unverified('nothing was seen');

test.each<{ name: string; connectsAfresh?: true; given: Judgement; want: Judgement }>([
  { name: 'on one connection a pass proves that nothing was left over', given: pass, want: pass },
  { name: 'on one connection a failure stays one', given: fail, want: fail },
  { name: 'on one connection what shows nothing stays so', given: unverified, want: unverified },
  {
    name: 'on connections of their own a pass proves nothing',
    connectsAfresh: true,
    given: pass,
    want: {
      verdict: 'unverified',
      message:
        'each run of the protocol begins afresh, so that what one leaves behind for the next cannot be seen',
      findings: [],
    },
  },
  {
    name: 'on connections of their own a failure proves something all the same',
    connectsAfresh: true,
    given: fail,
    want: fail,
  },
  {
    name: 'on connections of their own what shows nothing keeps its own reason',
    connectsAfresh: true,
    given: unverified,
    want: unverified,
  },
])('$name', ({ connectsAfresh, given, want }) => {
  const record = recordOf(pollsAt([0, 15]), {}, { ...(connectsAfresh && { connectsAfresh }) });
  expect(ofOneConnection(record, given)).toEqual(want);
});
