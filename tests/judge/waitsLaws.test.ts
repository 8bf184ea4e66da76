import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { judgeWaits } from '../../src/judge/judgeWaits.ts';
import type { Spec } from '../../src/spec/Spec.ts';
import { type IdealOptions, idealPoller } from '../helpers/idealPoller.ts';
import { inventedSpec } from '../helpers/inventedSpec.ts';
import { placesOf, recordOf } from '../helpers/journal.ts';

const SEED = 20_260_302;

const intervalsMs = fc
  .uniqueArray(fc.integer({ min: 1000, max: 600_000 }), { minLength: 1, maxLength: 6 })
  .map((intervals) => intervals.sort((a, b) => a - b));

/** Few different percentages, so that plateaus, changes and decreases all come up. */
const percents = fc.array(fc.constantFrom(0, 10, 10.5, 56, 100), { minLength: 2, maxLength: 30 });

const ideal: fc.Arbitrary<IdealOptions> = fc.record({
  intervalsMs,
  percents,
  latenciesMs: fc.array(fc.integer({ min: 0, max: 30_000 }), { minLength: 1, maxLength: 5 }),
  countsFrom: fc.constantFrom('request', 'answer'),
  jitterShares: fc.array(fc.double({ min: 0, max: 0.15, noNaN: true }), { minLength: 1, maxLength: 5 }),
});

function specOf(options: IdealOptions): Spec {
  return {
    ...inventedSpec,
    backoff: { intervalsSeconds: options.intervalsMs.map((interval) => interval / 1000) },
  };
}

function judge(
  options: IdealOptions,
  polls: ReturnType<typeof idealPoller>['polls'],
  fault: 'early-or-wrong-step' | 'late',
) {
  const waits = polls.slice(1).map((_, index) => index + 1);
  return judgeWaits(recordOf(polls), { spec: specOf(options), waits, fault });
}

describe('laws of waiting', () => {
  it('an ideal poller is never too early and never on a wrong step', () => {
    fc.assert(
      fc.property(ideal, (options) => {
        expect(judge(options, idealPoller(options).polls, 'early-or-wrong-step')).toMatchObject({
          verdict: 'pass',
          findings: [],
        });
      }),
      { seed: SEED, numRuns: 300 },
    );
  });

  it('an ideal poller is never late', () => {
    fc.assert(
      fc.property(ideal, (options) => {
        expect(judge(options, idealPoller(options).polls, 'late').findings).toEqual([]);
      }),
      { seed: SEED, numRuns: 300 },
    );
  });

  it('one gap that is shorter than due from the request, by 1 ms or more, is one finding, at its poll', () => {
    fc.assert(
      fc.property(ideal, fc.nat(), fc.nat(), (options, somewhere, somehow) => {
        const { polls, dueMs } = idealPoller(options);
        const gap = somewhere % dueMs.length;
        const due = dueMs[gap] ?? 0;
        const shortMs = 1 + (somehow % due);
        const sentMs = polls.map(({ atSeconds }) => Math.round(atSeconds * 1000));
        const shiftMs = (sentMs[gap + 1] ?? 0) - (sentMs[gap] ?? 0) - due + shortMs;
        const hasty = polls.map((poll, place) =>
          place <= gap ? poll : { ...poll, atSeconds: ((sentMs[place] ?? 0) - shiftMs) / 1000 },
        );
        expect(placesOf(judge(options, hasty, 'early-or-wrong-step'))).toEqual([
          `#${gap + 2} at ${hasty[gap + 1]?.atSeconds} s`,
        ]);
      }),
      { seed: SEED, numRuns: 300 },
    );
  });

  it('one wait that reaches the next interval, counted from the answer, is one finding, at its poll', () => {
    fc.assert(
      fc.property(ideal, fc.nat(), fc.nat({ max: 1_000_000 }), (options, somewhere, moreMs) => {
        const { polls, dueMs } = idealPoller(options);
        const gaps = dueMs.flatMap((due, gap) => (due < (options.intervalsMs.at(-1) ?? 0) ? [gap] : []));
        fc.pre(gaps.length > 0);
        const gap = gaps[somewhere % gaps.length] ?? 0;
        const longer = options.intervalsMs.find((interval) => interval > (dueMs[gap] ?? 0)) ?? 0;
        const sentMs = polls.map(({ atSeconds }) => Math.round(atSeconds * 1000));
        const answeredMs = (sentMs[gap] ?? 0) + Math.round((polls[gap]?.latencySeconds ?? 0) * 1000);
        const shiftMs = answeredMs + longer + moreMs - (sentMs[gap + 1] ?? 0);
        const tardy = polls.map((poll, place) =>
          place <= gap ? poll : { ...poll, atSeconds: ((sentMs[place] ?? 0) + shiftMs) / 1000 },
        );
        expect(placesOf(judge(options, tardy, 'early-or-wrong-step'))).toEqual([
          `#${gap + 2} at ${tardy[gap + 1]?.atSeconds} s`,
        ]);
      }),
      { seed: SEED, numRuns: 300 },
    );
  });
});
