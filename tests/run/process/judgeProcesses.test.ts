import { describe, expect, test } from 'vitest';
import { judgeProcesses } from '../../../src/run/process/judgeProcesses.ts';
import type { Lane } from '../../../src/run/process/Lane.ts';
import { aCheck } from '../../helpers/aCheck.ts';
import { aRecord } from '../../helpers/aRecord.ts';
import { inventedSpec as spec } from '../../helpers/inventedSpec.ts';

const lane = (start: () => void): Lane => ({
  async driverFor() {
    start();
    return { run: async () => aRecord(), isSpoiled: () => false, describe: () => '' };
  },
  said: () => '',
  close: async () => {},
});

/** Judges so many checks on two lanes. */
async function judge(count: number, starts: (() => void)[]) {
  const checks = Array.from({ length: count }, (_, index) => aCheck({ id: `kiln/backoff/check-${index}` }));
  const results: string[] = [];
  const troubles: unknown[] = [];
  const waiting = [...starts];
  await judgeProcesses(
    [
      {
        spec,
        checks,
        reproduction: { option: '--command', client: 'x', flags: [], spec: 'kiln', seed: 1, params: {} },
      },
    ],
    {
      openLane: () => lane(waiting.shift() ?? (() => {})),
      lanes: starts.length,
      pace: { clock: 'virtual', speed: 1 },
      trafficOnly: false,
      secondsOf: () => 1,
      signal: new AbortController().signal,
      onStart: () => {},
      onResult: ({ check }) => results.push(check),
      onTrouble: (trouble) => troubles.push(trouble),
    },
  );
  return { results: results.toSorted(), checks: checks.map(({ id }) => id).toSorted(), troubles };
}

const works = () => {};
const fails = () => {
  throw new Error('no more processes');
};

describe('a lane that cannot start its client', () => {
  test('leaves what it had begun to another', async () => {
    const { results, checks, troubles } = await judge(5, [fails, works]);
    expect(results).toEqual(checks);
    expect(troubles).toEqual([]);
  });
  test('tells why when it was the last', async () => {
    const { results, troubles } = await judge(5, [fails, fails]);
    expect(results).toEqual([]);
    expect(troubles).toEqual([new Error('no more processes')]);
  });
});
