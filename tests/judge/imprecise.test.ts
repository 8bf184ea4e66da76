import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Outcome, RunRecord } from '../../src/driver/RunRecord.ts';
import { judgeCancel } from '../../src/judge/judgeCancel.ts';
import { judgeEnd } from '../../src/judge/judgeEnd.ts';
import { judgeEnds } from '../../src/judge/judgeEnds.ts';
import { judgeError } from '../../src/judge/judgeError.ts';
import { judgeFloor } from '../../src/judge/judgeFloor.ts';
import { judgeGoesOn } from '../../src/judge/judgeGoesOn.ts';
import { judgeGone } from '../../src/judge/judgeGone.ts';
import { judgeKept } from '../../src/judge/judgeKept.ts';
import { judgeLost } from '../../src/judge/judgeLost.ts';
import { judgeNotProgress } from '../../src/judge/judgeNotProgress.ts';
import { judgePlateau } from '../../src/judge/judgePlateau.ts';
import { judgeReading } from '../../src/judge/judgeReading.ts';
import { judgeRetryAfter } from '../../src/judge/judgeRetryAfter.ts';
import { judgeSpacing } from '../../src/judge/judgeSpacing.ts';
import { judgeTidy } from '../../src/judge/judgeTidy.ts';
import { judgeWaits } from '../../src/judge/judgeWaits.ts';
import { readWait } from '../../src/judge/readWait.ts';
import { inventedSpec as spec } from '../helpers/inventedSpec.ts';
import { failed, type Poll, pollsAt, recordOf, unsettled } from '../helpers/journal.ts';

/** A clock at x20: a tenth of what is due, or 2 s. */
const precision = { share: 0.1, seconds: 2 };
const on = (polls: Poll[], outcome: Outcome, more: Partial<RunRecord> = {}) =>
  recordOf(polls, { outcome }, { precision, ...more });
const exited = (isSuccess: boolean): Outcome => ({
  type: 'exited',
  isSuccess,
  how: `exit code ${isSuccess ? 0 : 1}`,
  atSeconds: 99,
});
const OPEN = unsettled('patience', 600);
const BODY = { state: 'done', percent: 100 };

describe('on a clock that is not ours', () => {
  const waits = (
    times: number[],
    asked: number[],
    fault: 'early-or-wrong-step' | 'late' = 'early-or-wrong-step',
  ) => judgeWaits(on(pollsAt(times), exited(true)), { spec, waits: asked, fault }).verdict;

  it.each([
    {
      name: 'a wait that is short by the seconds of the slack passes',
      got: waits([0, 13], [1]),
      want: 'pass',
    },
    { name: 'a wait that is shorter fails', got: waits([0, 12.999], [1]), want: 'fail' },
    {
      name: 'a wait that is short by a tenth of what is due passes',
      got: waits([0, 15, 45, 105, 213], [4]),
      want: 'pass',
    },
    { name: 'a wait that is shorter by more fails', got: waits([0, 15, 45, 105, 212.9], [4]), want: 'fail' },
    { name: 'a wait of the next step proves nothing', got: waits([0, 30], [1]), want: 'unverified' },
    {
      name: 'a wait that is too early fails beside one that is too long',
      got: waits([0, 30, 32], [1, 2]),
      want: 'fail',
    },
    { name: 'lateness proves nothing', got: waits([0, 15, 90], [1, 2], 'late'), want: 'unverified' },
  ])('$name', ({ got, want }) => {
    expect(got).toBe(want);
  });

  it('no jitter within the slack fails a client that waits as long as the page says', () => {
    const due = [15, 30, 60, 120];
    const jitters = fc.tuple(
      ...due.map((seconds) => fc.double({ min: -Math.max(1.9, seconds * 0.099), max: 14, noNaN: true })),
    );
    fc.assert(
      fc.property(jitters, (jitter) => {
        const times = due.reduce<number[]>(
          (all, seconds, index) => all.concat((all.at(-1) ?? 0) + seconds + (jitter[index] ?? 0)),
          [0],
        );
        expect(waits(times, [1, 2, 3, 4])).toBe('pass');
      }),
    );
  });

  it.each([
    ['holds', 110],
    ['starts-over', 13.5],
  ])('a reading is told with the slack: %s', (reading, seconds) => {
    const judgement = readWait(on(pollsAt([0, seconds]), exited(true)), {
      spec,
      wait: 1,
      readings: [
        [120, 'holds'],
        [15, 'starts-over'],
      ],
    });
    expect(judgement).toMatchObject({ verdict: 'observed', reading });
  });

  it.each([
    { name: 'requests that are clearly apart pass', times: [0, 1.5], want: 'pass' },
    {
      name: 'requests that are nearer than the clock can tell prove nothing',
      times: [0, 0.1],
      want: 'unverified',
    },
  ])('$name', ({ times, want }) => {
    expect(judgeSpacing(on(pollsAt(times), exited(true)), spec, 1).verdict).toBe(want);
  });

  it.each([
    { after: 13.1, want: 'pass' },
    { after: 12.9, want: 'fail' },
  ])('the floor after an error has the slack: $after s', ({ after, want }) => {
    const polls = [
      { atSeconds: 0 },
      { atSeconds: 15, status: 503 },
      { atSeconds: 30 },
      { atSeconds: 30 + after },
    ];
    expect(judgeFloor(on(polls, exited(true)), spec).verdict).toBe(want);
  });

  it.each([
    { at: 7, want: 'pass' },
    { at: 6.999, want: 'fail' },
  ])('Retry-After has none: $at s', ({ at, want }) => {
    const polls = [{ atSeconds: 0, status: 429 }, { atSeconds: at }];
    expect(judgeRetryAfter(on(polls, exited(true)), { spec, leastSeconds: [7] }).verdict).toBe(want);
  });

  it.each([
    { name: 'too soon proves nothing', at: 1, want: 'unverified' },
    { name: 'late enough passes', at: 45, want: 'pass' },
  ])('of a date that the client cannot hold against its clock, $name', ({ at, want }) => {
    const polls = [{ atSeconds: 0, status: 429 }, { atSeconds: at }];
    const record = recordOf(polls, {}, { datesApart: true });
    expect(judgeRetryAfter(record, { spec, leastSeconds: [44], isDated: true }).verdict).toBe(want);
  });

  it('a request that crossed with the cancel is not held against the client', () => {
    const cancelled = (at: number) =>
      judgeCancel(
        on([{ atSeconds: 0 }, { atSeconds: at }], failed({ kind: 'cancelled' }, 9), {
          cancelledAtSeconds: 0.5,
        }),
        spec,
      ).verdict;
    expect([cancelled(2.4), cancelled(2.6)]).toEqual(['pass', 'fail']);
  });
});

describe('an operation that had not ended when its time was over', () => {
  const open = (polls: Poll[]) => on(polls, OPEN);
  const toEnd = [{ atSeconds: 0 }, { atSeconds: 15, ...BODY }];

  it.each([
    {
      name: 'has not shown a wait',
      judgement: judgeWaits(open(pollsAt([0])), { spec, waits: [1], fault: 'early-or-wrong-step' }),
    },
    {
      name: 'has not shown a reading',
      judgement: readWait(open(pollsAt([0])), { spec, wait: 1, readings: [] }),
    },
    { name: 'has not shown that it goes on', judgement: judgeGoesOn(open(pollsAt([0])), 1) },
    { name: 'has not shown that it ends', judgement: judgeEnds(open(pollsAt([0])), 0) },
    { name: 'may still end at the end', judgement: judgeEnd(open(toEnd), spec, BODY) },
    { name: 'may still reach the end', judgement: judgeEnd(open(pollsAt([0])), spec, BODY) },
    { name: 'may still end at a 404', judgement: judgeGone(open([{ atSeconds: 0, status: 404 }]), 1) },
    {
      name: 'may still ask again after a 429',
      judgement: judgeRetryAfter(open([{ atSeconds: 0, status: 429 }]), { spec, leastSeconds: [7] }),
    },
    { name: 'has not waited for a day', judgement: judgePlateau(open(pollsAt([0, 15])), spec) },
    {
      name: 'has not said what it read',
      judgement: judgeReading(open(pollsAt([0])), { spec, body: BODY, asks: ['state'] }),
    },
    {
      name: 'has not told an error',
      judgement: judgeError(open([{ atSeconds: 0, status: 404 }]), { status: 404 }),
    },
    { name: 'has not told an unreadable answer', judgement: judgeNotProgress(open(pollsAt([0]))) },
    { name: 'may still time out', judgement: judgeLost(open([{ atSeconds: 0, lost: true }])) },
  ])('$name', ({ judgement }) => {
    expect(judgement.verdict).toBe('unverified');
  });

  it.each([
    {
      name: 'a poll after the end fails',
      judgement: judgeEnd(open([...toEnd, { atSeconds: 30, ...BODY }]), spec, BODY),
    },
    { name: 'a poll that is too early fails', judgement: judgePlateau(open(pollsAt([0, 3])), spec) },
    {
      name: 'too many polls of a job that is gone fail',
      judgement: judgeGone(open([0, 1, 2].map((atSeconds) => ({ atSeconds, status: 404 }))), 1),
    },
  ])('all the same $name', ({ judgement }) => {
    expect(judgement.verdict).toBe('fail');
  });
});

describe('a program that is seen by its traffic alone', () => {
  const toEnd = [{ atSeconds: 0 }, { atSeconds: 15, ...BODY }];
  const failing = { ...spec, phases: { ...spec.phases, failed: ['failed' as const] } };
  const failedBody = { state: 'failed', percent: 56 };
  const toFailure = [{ atSeconds: 0 }, { atSeconds: 15, ...failedBody }];

  it.each([
    {
      name: 'that ends at the end passes',
      judgement: judgeEnd(on(toEnd, exited(true)), spec, BODY),
      want: 'pass',
    },
    {
      name: 'that ends with a failure after a success tells nothing',
      judgement: judgeEnd(on(toEnd, exited(false)), spec, BODY),
      want: 'unverified',
    },
    {
      name: 'that ends with a failure after a failure passes',
      judgement: judgeEnd(on(toFailure, exited(false)), failing, failedBody),
      want: 'pass',
    },
    {
      name: 'that ends before the end fails',
      judgement: judgeEnd(on(pollsAt([0]), exited(true)), spec, BODY),
      want: 'fail',
    },
    {
      name: 'that ends well in the middle of a wait fails',
      judgement: judgeWaits(on(pollsAt([0]), exited(true)), {
        spec,
        waits: [1],
        fault: 'early-or-wrong-step',
      }),
      want: 'fail',
    },
    {
      name: 'that gives up in the middle of a wait tells nothing',
      judgement: judgeWaits(on(pollsAt([0]), exited(false)), {
        spec,
        waits: [1],
        fault: 'early-or-wrong-step',
      }),
      want: 'unverified',
    },
    {
      name: 'that ends with a 404 passes, whatever its exit code',
      judgement: judgeGone(on([{ atSeconds: 0, status: 404 }], exited(true)), 1),
      want: 'pass',
    },
    {
      name: 'that ends with a 429 tells nothing',
      judgement: judgeRetryAfter(on([{ atSeconds: 0, status: 429 }], exited(true)), {
        spec,
        leastSeconds: [7],
      }),
      want: 'unverified',
    },
    {
      name: 'that gives up for good passes',
      judgement: judgeEnds(on(pollsAt([0]), exited(false)), 0),
      want: 'pass',
    },
    {
      name: 'that ends well where nothing ended tells nothing',
      judgement: judgeEnds(on(pollsAt([0]), exited(true)), 0),
      want: 'unverified',
    },
    {
      name: 'that gives up on a plateau tells nothing',
      judgement: judgePlateau(on(pollsAt([0, 15]), exited(false)), spec),
      want: 'unverified',
    },
    {
      name: 'that ends well on a plateau fails',
      judgement: judgePlateau(on(pollsAt([0, 15]), exited(true)), spec),
      want: 'fail',
    },
  ])('$name', ({ judgement, want }) => {
    expect(judgement.verdict).toBe(want);
  });

  it('that gives up after the last interval takes that reading', () => {
    const question = { spec, wait: 2, readings: [], ended: { poll: 2, reading: 'gives-up' } };
    expect(readWait(on(pollsAt([0, 15]), exited(false)), question)).toMatchObject({ reading: 'gives-up' });
  });
});

describe('what does not show in another process', () => {
  it.each([
    { name: 'timers', judgement: judgeTidy(withoutTimers()) },
    { name: 'changes of what was handed over', judgement: judgeKept(withoutTimers()) },
  ])('is unverified: $name', ({ judgement }) => {
    expect(judgement.verdict).toBe('unverified');
  });

  it.each([
    { name: 'with a retry', record: recordOf(pollsAt([1])), want: 'pass' },
    {
      name: 'as an error of the network',
      record: recordOf([], { outcome: failed({ kind: 'network' }) }),
      want: 'pass',
    },
    {
      name: 'as another error',
      record: recordOf([], { outcome: failed({ kind: 'malformed' }) }),
      want: 'fail',
    },
    {
      name: 'without a kind, which shows no attempt',
      record: recordOf([], { outcome: failed({}) }),
      want: 'unverified',
    },
  ])('a refused connection is met $name', ({ record, want }) => {
    expect(judgeLost(record, 1).verdict).toBe(want);
  });
});

function withoutTimers(): RunRecord {
  const { timersLeft: _, waits, ...record } = recordOf(pollsAt([0]));
  return {
    ...record,
    waits: waits.map(({ mutated: __, ...wait }) => ({
      ...wait,
      progress: [{ observation: {}, atSeconds: 0 }],
    })),
  };
}
