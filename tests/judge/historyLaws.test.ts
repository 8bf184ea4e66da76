import fc from 'fast-check';
import { expect, test } from 'vitest';
import { judgeHistory } from '../../src/judge/judgeHistory.ts';
import { idealPoller } from '../helpers/idealPoller.ts';
import { inventedSpec as spec } from '../helpers/inventedSpec.ts';
import { placesOf, recordOf } from '../helpers/journal.ts';

const SEED = 20_260_302;
const INTERVALS_MS = [15_000, 30_000, 60_000, 120_000];
/** Shorter by less than to the next shorter interval, which another reading may allow. */
const MOST_SHARE = 0.3;

const ideal = fc.record({
  intervalsMs: fc.constant(INTERVALS_MS),
  percents: fc.array(fc.constantFrom(0, 10, 56.1, 56.4, 100), { minLength: 2, maxLength: 20 }),
  latenciesMs: fc.array(fc.constantFrom(0, 200, 8000), { minLength: 1, maxLength: 3 }),
  countsFrom: fc.constantFrom('request' as const, 'answer' as const),
  jitterShares: fc.array(fc.constantFrom(0, 0.05, 0.2), { minLength: 1, maxLength: 3 }),
});

test('an ideal poller gives no finding, whatever the history', () => {
  fc.assert(
    fc.property(ideal, (options) => {
      const { polls } = idealPoller(options);
      expect(judgeHistory(recordOf(polls), spec, 'running')).toMatchObject({ verdict: 'pass', findings: [] });
    }),
    { seed: SEED, numRuns: 300 },
  );
});

test('one wait made shorter by any amount gives one finding, at that place', () => {
  const given = fc.record({
    options: ideal.map((options) => ({ ...options, countsFrom: 'request' as const, jitterShares: [0] })),
    place: fc.nat(),
    byMs: fc.nat(),
  });
  fc.assert(
    fc.property(given, ({ options, place, byMs }) => {
      const { polls, dueMs } = idealPoller(options);
      const at = place % dueMs.length;
      const shorterMs = 1 + (byMs % Math.floor((dueMs[at] ?? 0) * MOST_SHARE));
      const moved = polls.map((poll, index) =>
        index <= at ? poll : { ...poll, atSeconds: (poll.atSeconds * 1000 - shorterMs) / 1000 },
      );
      const judgement = judgeHistory(recordOf(moved), spec, 'running');
      expect(placesOf(judgement)).toEqual([`#${at + 2} at ${moved[at + 1]?.atSeconds} s`]);
    }),
    { seed: SEED, numRuns: 300 },
  );
});
