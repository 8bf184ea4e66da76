import { expect, it } from 'vitest';
import type { Observation } from '../../src/client/Observation.ts';
import type { Outcome } from '../../src/driver/RunRecord.ts';
import { judgeEveryChange } from '../../src/judge/judgeEveryChange.ts';
import { inventedSpec as spec } from '../helpers/inventedSpec.ts';
import { done, failed, pollsAt, recordOf } from '../helpers/journal.ts';

const bodies = [10, 50, 40, 100].map((percent) => ({ state: 'running', percent }));
const percents = (...values: number[]): Observation[] => values.map((percent) => ({ percent }));

it.each<{ name: string; reports: Observation[]; outcome?: Outcome; polls?: number; want: string }>([
  { name: 'reported one by one passes', reports: percents(10, 50, 40, 100), want: 'pass' },
  {
    name: 'reported up to the end, which the result tells, passes',
    reports: percents(10, 50, 40),
    want: 'pass',
  },
  { name: 'reported only when it rises fails', reports: percents(10, 50, 100), want: 'fail' },
  { name: 'reported in another order fails', reports: percents(10, 40, 50, 100), want: 'fail' },
  { name: 'not reported at all is unverified', reports: [], want: 'unverified' },
  { name: 'not part of the reports is unverified', reports: [{ state: 'running' }], want: 'unverified' },
  {
    name: 'of a wait that failed is unverified',
    reports: percents(10),
    outcome: failed({}),
    want: 'unverified',
  },
  {
    name: 'of a wait that ended before the job is unverified',
    reports: percents(10),
    outcome: done({ percent: 10 }),
    polls: 1,
    want: 'unverified',
  },
])('each percentage $name', ({ reports, outcome = done({ percent: 100 }), polls = 4, want }) => {
  const progress = reports.map((observation, index) => ({ observation, atSeconds: index * 15 }));
  const journal = pollsAt([0, 15, 30, 45].slice(0, polls));
  expect(judgeEveryChange(recordOf(journal, { progress, outcome }), spec, bodies).verdict).toBe(want);
});
