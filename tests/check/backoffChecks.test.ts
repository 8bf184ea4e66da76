import { describe, expect, it } from 'vitest';
import { checksOf } from '../../src/check/checksOf.ts';
import { boundSpec, checkOf, slugsOf } from '../helpers/boundSpec.ts';
import { inventedSpec } from '../helpers/inventedSpec.ts';
import { failed, recordOf } from '../helpers/journal.ts';
import { type Policy, playPolicy, type Seen } from '../helpers/playPolicy.ts';

const INTERVALS = [15, 30, 60, 120];
const READINGS = ['holds', 'starts-over', 'gives-up', 'goes-on', 'starts-again', 'a-change', 'no-change'];
const OPEN = ['after-last-interval', 'after-429', 'after-error', 'absent-percentage'];

const spec = boundSpec({
  responses: inventedSpec.responses.map((response) =>
    response.status === 200
      ? {
          ...response,
          examples: [{ name: 'running', value: { state: 'running', percent: 40, step: 'mixing' } }],
        }
      : response,
  ),
  progress: { ...inventedSpec.progress, step: '/step' },
  open: OPEN.map((slug) => ({
    id: slug,
    section: 'All',
    text: 'Silent.',
    readings: Object.fromEntries(READINGS.map((reading) => [reading, 'One way to read it.'])),
    checks: [`backoff/${slug}`],
  })),
});

/** The intervals in turn, the first again wherever `restarts` says so of two answers. */
function sequence(
  restarts: (before: Seen, now: Seen) => boolean,
  from: 'request' | 'answer' = 'answer',
  past: 'holds' | 'starts-over' = 'holds',
): Policy {
  return (seen) => {
    const last = seen.at(-1);
    if (last?.status === 429) return { seconds: last.retryAfterSeconds ?? 60, from: 'answer' };
    if (last !== undefined && last.status >= 400) return { seconds: 5, from: 'answer' };
    const good = seen.filter(({ status }) => status === 200);
    let place = -1;
    for (const [index, now] of good.entries()) {
      const before = good[index - 1];
      place = before !== undefined && restarts(before, now) ? 0 : place + 1;
    }
    const held = past === 'holds' ? Math.min(place, INTERVALS.length - 1) : place % INTERVALS.length;
    return { seconds: INTERVALS[held] ?? 0, from };
  };
}
const fixed =
  (seconds: number): Policy =>
  () => ({ seconds, from: 'answer' });
const changed = (before: Seen, now: Seen) => before.percent !== now.percent;

const RESTARTS = [
  'restarts-after-step-1',
  'restarts-after-step-2',
  'restarts-after-step-3',
  'restarts-after-step-4',
  'restarts-on-decrease',
  'restarts-on-small-change',
  'restarts-every-time',
  'restarts-from-zero',
  'restarts-past-429',
  'restarts-past-503',
  'restarts-past-reset',
];
const GOES_ON = ['no-restart-on-state-change', 'no-restart-on-step-change'];

/** The schedule's checks that a polling policy fails. */
function failures(policy: Policy): string[] {
  return checksOf(spec, { seed: 1, params: {} })
    .filter(
      ({ group, slug }) =>
        group === 'backoff' && /^(first|step|restarts|no-restart|slow|not-late)/.test(slug),
    )
    .filter((check) => {
      const { polls, gaveUp } = playPolicy(check.plan.waits[0]?.scenario.replies ?? [], policy);
      // A client that shows the percentage beside every state.
      const progress = [{ observation: { percent: 10 }, atSeconds: 0 }];
      const record = recordOf(polls, { progress, ...(gaveUp ? { outcome: failed({ kind: 'other' }) } : {}) });
      return check.judge(record).verdict === 'fail';
    })
    .map(({ slug }) => slug);
}

describe('the schedule', () => {
  const CASES: { name: string; policy: Policy; want: string[] }[] = [
    { name: 'a client that counts from the request', policy: sequence(changed, 'request'), want: [] },
    { name: 'a client that counts from the answer', policy: sequence(changed, 'answer'), want: [] },
    {
      name: 'a client that starts over after the last interval',
      policy: sequence(changed, 'answer', 'starts-over'),
      want: [],
    },
    {
      name: 'a client that always waits 15 s',
      policy: fixed(15),
      want: ['step-2', 'step-3', 'step-4', ...GOES_ON, 'restarts-every-time', 'slow-answers'],
    },
    {
      name: 'a client that always waits 120 s',
      policy: fixed(120),
      want: [
        'first-interval',
        'first-interval-at-zero',
        'step-2',
        'step-3',
        ...RESTARTS,
        ...GOES_ON,
        'slow-answers',
        'not-late',
      ],
    },
    {
      name: 'a client that always waits a second',
      policy: fixed(1),
      want: [
        'first-interval',
        'first-interval-at-zero',
        'step-2',
        'step-3',
        'step-4',
        // Too early, and no wrong step.
        ...RESTARTS.filter((slug) => !slug.startsWith('restarts-past-')),
        ...GOES_ON,
        'slow-answers',
      ],
    },
    { name: 'a client that never restarts', policy: sequence(() => false), want: RESTARTS },
    {
      name: 'a client that restarts on a rise alone',
      policy: sequence((before, now) => Number(now.percent) > Number(before.percent)),
      want: ['restarts-on-decrease'],
    },
    {
      name: 'a client that compares whole percents',
      policy: sequence(
        (before, now) => Math.floor(Number(now.percent)) !== Math.floor(Number(before.percent)),
      ),
      want: ['restarts-on-small-change'],
    },
    {
      name: 'a client that restarts on another state',
      policy: sequence((before, now) => changed(before, now) || before.state !== now.state),
      want: ['no-restart-on-state-change'],
    },
    {
      name: 'a client that restarts on another step',
      policy: sequence((before, now) => changed(before, now) || before.step !== now.step),
      want: ['no-restart-on-step-change'],
    },
    {
      name: 'a client that begins with the second interval',
      policy: (seen) =>
        sequence(changed)([
          { status: 200, percent: seen[0]?.percent, state: seen[0]?.state, step: seen[0]?.step },
          ...seen,
        ]),
      want: [
        'first-interval',
        'first-interval-at-zero',
        'step-2',
        'step-3',
        'no-restart-on-state-change',
        'no-restart-on-step-change',
        'slow-answers',
        'not-late',
      ],
    },
    {
      name: 'a client that gives up after three polls, which shows no wrong wait,',
      policy: (seen) => (seen.length < 3 ? sequence(changed)(seen) : undefined),
      want: [],
    },
  ];
  it.each(CASES)('$name fails $want', ({ policy, want }) => {
    expect(failures(policy).sort()).toEqual([...want].sort());
  });

  it('is not passed by a client whose requests time out before the slow answers come', () => {
    const check = checkOf(spec, 'backoff/slow-answers');
    const polls = Array.from({ length: 6 }, (_, index) => ({ atSeconds: index * 5, abortedAfterSeconds: 5 }));
    expect(check.judge(recordOf(polls, { outcome: failed({ kind: 'network' }) })).verdict).toBe('unverified');
  });
});

describe('the readings of a silence', () => {
  const read = (slug: string, policy: Policy) => {
    const check = checkOf(spec, `backoff/${slug}`);
    const { polls, gaveUp } = playPolicy(check.plan.waits[0]?.scenario.replies ?? [], policy);
    const judgement = check.judge(recordOf(polls, gaveUp ? { outcome: failed({ kind: 'other' }) } : {}));
    return judgement.reading ?? judgement.verdict;
  };
  const givesUpOn =
    (status: number): Policy =>
    (seen) =>
      seen.at(-1)?.status === status ? undefined : sequence(changed)(seen);
  const startsAgainAfter =
    (status: number): Policy =>
    (seen) => {
      const at = seen.findLastIndex((one) => one.status === status);
      return at === seen.length - 1 || at === -1
        ? sequence(changed)(seen)
        : sequence(changed)(seen.slice(at + 1));
    };
  it.each<{ slug: string; name: string; policy: Policy; want: string }>([
    { slug: 'after-last-interval', name: 'holds', policy: sequence(changed), want: 'holds' },
    {
      slug: 'after-last-interval',
      name: 'starts over',
      policy: sequence(changed, 'answer', 'starts-over'),
      want: 'starts-over',
    },
    {
      slug: 'after-last-interval',
      name: 'gives up',
      policy: (seen) => (seen.length > 4 ? undefined : sequence(changed)(seen)),
      want: 'gives-up',
    },
    { slug: 'after-429', name: 'goes on', policy: sequence(changed), want: 'goes-on' },
    { slug: 'after-429', name: 'starts again', policy: startsAgainAfter(429), want: 'starts-again' },
    { slug: 'after-429', name: 'gives up', policy: givesUpOn(429), want: 'gives-up' },
    { slug: 'after-error', name: 'goes on', policy: sequence(changed), want: 'goes-on' },
    { slug: 'after-error', name: 'starts again', policy: startsAgainAfter(503), want: 'starts-again' },
    { slug: 'after-error', name: 'gives up', policy: givesUpOn(503), want: 'gives-up' },
    { slug: 'absent-percentage', name: 'takes it for a change', policy: sequence(changed), want: 'a-change' },
    {
      slug: 'absent-percentage',
      name: 'passes over it',
      policy: sequence(
        (before, now) => now.percent !== undefined && before.percent !== undefined && changed(before, now),
      ),
      want: 'no-change',
    },
    {
      slug: 'absent-percentage',
      name: 'fails on it',
      policy: (seen) => (seen.at(-1)?.percent === undefined ? undefined : sequence(changed)(seen)),
      want: 'unverified',
    },
  ])('$slug: a client that $name is $want', ({ slug, policy, want }) => {
    expect(read(slug, policy)).toBe(want);
  });
});

describe('schedules of other lengths', () => {
  const named = (intervalsSeconds: number[]) =>
    slugsOf({ ...spec, backoff: { intervalsSeconds } }).filter((slug) =>
      /backoff\/(step|restarts-after)/.test(slug),
    );
  it.each([
    { intervals: [5], want: ['restarts-after-step-1'] },
    { intervals: [5, 20], want: ['step-2', 'restarts-after-step-1', 'restarts-after-step-2'] },
    {
      intervals: [5, 20, 45],
      want: ['step-2', 'step-3', 'restarts-after-step-1', 'restarts-after-step-2', 'restarts-after-step-3'],
    },
  ])('of $intervals have the checks $want', ({ intervals, want }) => {
    expect(named(intervals)).toEqual(want.map((slug) => `backoff/${slug}`));
  });

  it.each(['slow-answers', 'not-late'])('of one interval ask about its wait in %s', (slug) => {
    const one = { ...spec, backoff: { intervalsSeconds: [15] } };
    expect(checkOf(one, `backoff/${slug}`).judge(recordOf([], { outcome: failed({}) })).verdict).not.toBe(
      'pass',
    );
  });

  it('of two intervals tell going on from starting again', () => {
    const check = checkOf({ ...spec, backoff: { intervalsSeconds: [15, 30] } }, 'backoff/after-error');
    const waitedFor = (last: number) =>
      check.judge(recordOf([0, 15, 45, 50, 50 + last].map((atSeconds) => ({ atSeconds })))).reading;
    expect([waitedFor(30), waitedFor(15)]).toEqual(['goes-on', 'starts-again']);
  });

  it('are not asked about where the page has none', () => {
    const { backoff: _, ...without } = spec;
    const slugs = slugsOf({ ...without, open: [] }).filter((slug) => slug.startsWith('backoff/'));
    expect(slugs.every((slug) => /retry-after|no-hammering|one-at-a-time|any-history/.test(slug))).toBe(true);
  });

  it('ask nothing of a change of state where the page shows but one that goes on', () => {
    const { phases: _, ...rest } = spec;
    const slugs = slugsOf({ ...rest, phases: { queued: ['waiting'], done: ['succeeded'] } });
    expect(slugs).not.toContain('backoff/no-restart-on-state-change');
  });
});

describe('Retry-After', () => {
  const judge = (slug: string, policy: Policy) => {
    const check = checkOf(spec, `backoff/retry-after-${slug}`);
    return check.judge(recordOf(playPolicy(check.plan.waits[0]?.scenario.replies ?? [], policy).polls))
      .verdict;
  };
  it.each(['0', '1', '7', '31', '3600', 'twice', 'beyond-timer'])(
    'of the case %s is kept by a client that heeds it',
    (slug) => {
      expect(judge(slug, sequence(changed))).toBe('pass');
    },
  );
  it.each(['7', '31', '3600', 'twice', 'beyond-timer', 'absent', 'negative', 'garbage', 'date'])(
    'of the case %s is missed by a client that asks again after half a second',
    (slug) => {
      expect(
        judge(slug, (seen) =>
          seen.at(-1)?.status === 429 ? { seconds: 0.5, from: 'answer' } : sequence(changed)(seen),
        ),
      ).toBe('fail');
    },
  );
  it('of the case twice is missed by a client that heeds the first alone', () => {
    expect(
      judge('twice', (seen) =>
        seen.at(-1)?.status === 429 ? { seconds: 7, from: 'answer' } : sequence(changed)(seen),
      ),
    ).toBe('fail');
  });
});
