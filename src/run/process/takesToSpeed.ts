import type { Check } from '../../check/Check.ts';
import type { ProcessDriver } from '../../driver/process/ProcessDriver.ts';
import type { RunRecord } from '../../driver/RunRecord.ts';
import { pollsOf } from '../../judge/pollsOf.ts';
import { UsageError } from '../../UsageError.ts';

const SLOW = 10;
const FAST = 30;
/** A client that takes to it waits three times as long at x10 as at x30; noise of a loaded machine is far less. */
const LEAST_RATIO = 1.7;
/** Waits so short that noise covers the difference are too short on any clock. */
const SHORTEST_SECONDS = 0.1;
/** A loaded machine can spoil a probe. */
const PROBES = 3;

/**
 * Does the time of a program go by faster where it is told to? Polls one job at two speeds and compares the first waits in real time.
 *
 * @param driverAt starts a driver whose program lives at a speed
 * @throws {UsageError} when the program polls no second time, so that nothing shows
 */
export async function takesToSpeed(
  plan: Check['plan'],
  driverAt: (speed: number) => Promise<ProcessDriver>,
): Promise<boolean> {
  const probe = { ...plan, limits: { ...plan.limits, requests: 1 } };
  const waitAt = async (speed: number) => {
    const record = await (await driverAt(speed)).run(probe);
    return firstWaitSeconds(record) / speed;
  };
  for (let count = 0; count < PROBES; count += 1) {
    const [slow, fast] = await Promise.all([waitAt(SLOW), waitAt(FAST)]);
    if (slow < SHORTEST_SECONDS || slow / fast >= LEAST_RATIO) return true;
  }
  return false;
}

function firstWaitSeconds(record: RunRecord): number {
  const [first, second] = pollsOf(record);
  if (first !== undefined && second !== undefined) return second.sentAtSeconds - first.sentAtSeconds;
  const outcome = record.waits[0]?.outcome;
  const refused = record.refusedHosts ?? [];
  const why =
    refused.length > 0
      ? `it asked for ${refused.join(', ')} instead, which the page does not name`
      : outcome?.type === 'exited'
        ? `it ended with ${outcome.how}`
        : `it was seen to poll ${pollsOf(record).length} times`;
  throw new UsageError(
    `the clock of the program could not be found out: expected it to poll a running job a second time, but ${why}. Try it by hand, or ask for the real clock with --clock real.`,
  );
}
