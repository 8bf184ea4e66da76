import { describe, expect, it } from 'vitest';
import type { Observation } from '../../src/client/Observation.ts';
import { judgeNotProgress } from '../../src/judge/judgeNotProgress.ts';
import { crashed, done, failed, placesOf, recordOf, unsettled } from '../helpers/journal.ts';

const one = [{ atSeconds: 0, body: '<html>' }];
const two = [...one, { atSeconds: 15 }];
const elsewhere = { atSeconds: 0, wait: -1, status: 599 };
const report = (observation: Observation, atSeconds: number) => ({ observation, atSeconds });

describe('an answer without progress', () => {
  const CASES = [
    {
      name: 'reported as malformed passes',
      record: recordOf(one, { outcome: failed({ kind: 'malformed' }) }),
      want: 'pass',
    },
    {
      name: 'reported as an error of no told kind passes',
      record: recordOf(one, { outcome: failed({}) }),
      want: 'pass',
    },
    {
      name: 'reported as malformed passes after a request elsewhere too',
      record: recordOf([elsewhere, ...one], { outcome: failed({ kind: 'malformed' }) }),
      want: 'pass',
    },
    {
      name: 'reported as an error of another kind fails',
      record: recordOf(one, { outcome: failed({ kind: 'network' }) }),
      want: 'fail',
    },
    {
      name: 'made into a result fails',
      record: recordOf(one, { outcome: done({ state: 'running' }) }),
      want: 'fail',
    },
    { name: 'made into an empty result fails', record: recordOf(one, { outcome: done({}) }), want: 'fail' },
    {
      name: 'made into a result after a request elsewhere fails',
      record: recordOf([elsewhere, ...one], { outcome: done({ percent: 0 }) }),
      want: 'fail',
    },
    { name: 'that crashes the client fails', record: recordOf(one, { outcome: crashed() }), want: 'fail' },
    {
      name: 'that stops the client fails',
      record: recordOf(one, { outcome: unsettled('stalled') }),
      want: 'fail',
    },
    {
      name: 'reported as progress before the next poll fails',
      record: recordOf(two, { progress: [report({ percent: 0 }, 0)] }),
      want: 'fail',
    },
    {
      name: 'reported as a phase that goes on fails',
      record: recordOf(two, { progress: [report({ phase: 'running' }, 0)] }),
      want: 'fail',
    },
    {
      name: 'reported as unknown before the next poll is unverified',
      record: recordOf(two, { progress: [report({ phase: 'unknown' }, 0)] }),
      want: 'unverified',
    },
    {
      name: 'passed over by asking again is unverified',
      record: recordOf(two, { progress: [report({ percent: 100 }, 15)] }),
      want: 'unverified',
    },
    {
      name: 'that was never asked for is unverified',
      record: recordOf([], { outcome: failed({ kind: 'malformed' }) }),
      want: 'unverified',
    },
  ];
  it.each(CASES)('$name', ({ record, want }) => {
    expect(judgeNotProgress(record).verdict).toBe(want);
  });

  it('shown as progress is found at its poll and at the time of the report', () => {
    const record = recordOf([{ ...elsewhere }, ...two], { progress: [report({ percent: 0 }, 0.25)] });
    expect(placesOf(judgeNotProgress(record))).toEqual(['#2 at 0.25 s']);
  });
});
