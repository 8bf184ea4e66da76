import { describe, expect, test } from 'vitest';
import type { ProcessDriver } from '../../../src/driver/process/ProcessDriver.ts';
import type { RunPlan } from '../../../src/driver/RunPlan.ts';
import type { RunRecord } from '../../../src/driver/RunRecord.ts';
import { takesToSpeed } from '../../../src/run/process/takesToSpeed.ts';
import { UsageError } from '../../../src/UsageError.ts';
import { inventedPlan } from '../../helpers/inventedPlan.ts';
import { pollsAt, recordOf } from '../../helpers/journal.ts';

/** Probes a program that makes these records, by how often it was started at that speed before. */
async function probe(recordAt: (speed: number, count: number) => RunRecord) {
  const plans: RunPlan[] = [];
  const started: number[] = [];
  const driverAt = async (speed: number): Promise<ProcessDriver> => {
    const count = started.filter((one) => one === speed).length;
    started.push(speed);
    return {
      async run(plan) {
        plans.push(plan);
        return recordAt(speed, count);
      },
      isSpoiled: () => false,
      describe: () => '',
    };
  };
  const takes = await takesToSpeed(inventedPlan([]), driverAt);
  return { takes, plans, started };
}

/** A program whose first wait is so long, in seconds of its own clock. */
const waits = (seconds: number) => recordOf(pollsAt([0.5, 0.5 + seconds]));

describe('a program takes to a scaled clock', () => {
  test('when its wait is as long on its own clock at any speed', async () => {
    const { takes, started } = await probe(() => waits(15));
    expect(takes).toBe(true);
    expect(started).toEqual([10, 30]);
  });

  test('when its wait is three times as short in real time, with the noise of a loaded machine', async () => {
    // 1.9 s and 0.9 s of real time.
    expect((await probe((speed) => waits(speed === 10 ? 19 : 27))).takes).toBe(true);
  });

  test('when it waits so little that nothing can be told', async () => {
    expect((await probe((speed) => waits(0.05 * speed))).takes).toBe(true);
  });

  test('when one of three probes shows it', async () => {
    const { takes, started } = await probe((speed, count) => waits(count < 2 ? 2 * speed : 15));
    expect(takes).toBe(true);
    expect(started).toEqual([10, 30, 10, 30, 10, 30]);
  });
});

describe('a program does not', () => {
  test('when its wait is as long in real time at any speed', async () => {
    const { takes, started } = await probe((speed) => waits(15 * speed));
    expect(takes).toBe(false);
    expect(started).toEqual([10, 30, 10, 30, 10, 30]);
  });
});

test('a probe ends with the second poll', async () => {
  const { plans } = await probe(() => waits(15));
  for (const { limits } of plans) expect(limits).toEqual({ requests: 1, seconds: 86_400 });
});

describe('a program of which nothing shows is refused', () => {
  test.each<[string, RunRecord, RegExp]>([
    [
      'that ended early',
      recordOf(pollsAt([0]), {
        outcome: { type: 'exited', isSuccess: false, how: 'exit code 3: oops', atSeconds: 1 },
      }),
      /but it ended with exit code 3: oops\./,
    ],
    [
      'that asked for other hosts',
      recordOf([], {}, { refusedHosts: ['login.example:443', 'x.example:80'] }),
      /but it asked for login\.example:443, x\.example:80 instead, which the page does not name\./,
    ],
    [
      'that polled once',
      recordOf(pollsAt([0]), { outcome: { type: 'unsettled', why: 'patience', atSeconds: 600 } }),
      /but it was seen to poll 1 times\./,
    ],
    ['that did not poll', recordOf([]), /but it was seen to poll 0 times\./],
  ])('%s', async (_, record, message) => {
    const error = await probe(() => record).catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(UsageError);
    expect(String(error)).toMatch(message);
    expect(String(error)).toMatch(/--clock real\.$/);
  });
});
