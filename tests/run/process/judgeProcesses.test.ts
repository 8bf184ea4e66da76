import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Breach } from '../../../src/adapter/Breach.ts';
import type { ProcessDriver } from '../../../src/driver/process/ProcessDriver.ts';
import type { Result } from '../../../src/report/Report.ts';
import { judgeProcesses } from '../../../src/run/process/judgeProcesses.ts';
import type { Lane } from '../../../src/run/process/Lane.ts';
import type { Reproduction } from '../../../src/run/Reproduction.ts';
import { UsageError } from '../../../src/UsageError.ts';
import { aCheck } from '../../helpers/aCheck.ts';
import { aRecord } from '../../helpers/aRecord.ts';
import { inventedSpec as spec } from '../../helpers/inventedSpec.ts';

const REPRODUCTION: Reproduction = {
  option: '--command',
  client: 'x',
  flags: [],
  spec: 'kiln',
  seed: 1,
  params: {},
};

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
        reproduction: REPRODUCTION,
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

describe('a question of many cases', () => {
  const token = 'the.token.of.this.case';
  const plan = { ...aCheck().plan, token };
  const one = { label: 'a case', plan, judge: aCheck().judge };
  const check = aCheck({
    property: { boundaries: [one, one], cases: () => fc.constant(one), seed: 1, runs: 1 },
  });
  const spoiledBy = (driver: Partial<ProcessDriver>, next: () => ProcessDriver): Lane => {
    let starts = 0;
    return {
      driverFor: async () =>
        starts++ === 0
          ? { run: async () => aRecord(), isSpoiled: () => true, describe: () => '', ...driver }
          : next(),
      said: () => '',
      close: async () => {},
    };
  };
  const judgeOn = async (lane: Lane) => {
    const results: Result[] = [];
    const troubles: unknown[] = [];
    await judgeProcesses([{ spec, checks: [check], reproduction: REPRODUCTION }], {
      openLane: () => lane,
      lanes: 1,
      pace: { clock: 'virtual', speed: 1 },
      trafficOnly: false,
      secondsOf: () => 1,
      signal: new AbortController().signal,
      onStart: () => {},
      onResult: (result) => results.push(result),
      onTrouble: (trouble) => troubles.push(trouble),
    });
    return { results, troubles };
  };

  test('goes on with another process when a case costs one', async () => {
    const works: ProcessDriver = { run: async () => aRecord(), isSpoiled: () => false, describe: () => '' };
    const { results, troubles } = await judgeOn(spoiledBy({}, () => works));
    expect(results).toMatchObject([{ verdict: 'pass', message: '2 boundary cases and 1 random ones pass' }]);
    expect(troubles).toEqual([]);
  });

  test('is no fault of ours when the client cannot be started again', async () => {
    const { results, troubles } = await judgeOn(
      spoiledBy({}, () => {
        throw new UsageError('it does not start');
      }),
    );
    expect(results).toEqual([]);
    expect(troubles).toEqual([new UsageError('it does not start')]);
  });

  test('does not tell the token of a case that breaks off', async () => {
    const breach = new Breach({
      expected: 'a frame',
      actual: `Bearer ${token}`,
      mend: `Do not write ${token}.`,
    });
    const breaks: ProcessDriver = {
      run: () => Promise.reject(breach),
      isSpoiled: () => false,
      describe: () => '',
    };
    const { results } = await judgeOn(spoiledBy({}, () => breaks));
    expect(results).toMatchObject([{ verdict: 'fail' }]);
    expect(JSON.stringify(results)).not.toContain(token);
  });
});
