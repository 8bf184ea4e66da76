import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Case, Property } from '../../src/check/Property.ts';
import { madeFrom } from '../../src/check/property/madeFrom.ts';
import type { RunPlan } from '../../src/driver/RunPlan.ts';
import { verdict } from '../../src/judge/verdict.ts';
import { judgeProperty } from '../../src/run/judgeProperty.ts';
import { aRecord } from '../helpers/aRecord.ts';
import { inventedPlan } from '../helpers/inventedPlan.ts';
import { unsettled } from '../helpers/journal.ts';

/** A case of a number; its plan carries it. */
const caseOf =
  (judge: (value: number) => 'pass' | 'fail' | 'unverified') =>
  (value: number): Case => ({
    label: `the number ${value}`,
    plan: { ...inventedPlan([]), watchSeconds: value },
    judge: () => {
      const found = judge(value);
      return found === 'fail'
        ? verdict.of([{ expected: 'a small number', actual: `${value}` }], '')
        : verdict[found](found);
    },
  });

function ask(
  judge: (value: number) => 'pass' | 'fail' | 'unverified',
  {
    different = {},
    run = async (_plan: RunPlan) => aRecord(),
    isSpoiled = () => false,
  }: {
    different?: Partial<Property>;
    run?: (plan: RunPlan) => Promise<ReturnType<typeof aRecord>>;
    isSpoiled?: () => boolean;
  } = {},
) {
  const toCase = caseOf(judge);
  const asked: number[] = [];
  const property: Property = {
    boundaries: [0, 1].map(toCase),
    cases: () => fc.integer({ min: 0, max: 1000 }).map(toCase),
    seed: 1,
    runs: 50,
    ...different,
  };
  const judged = judgeProperty(property, {
    isSpoiled,
    run(plan) {
      asked.push(plan.watchSeconds);
      return run(plan);
    },
  });
  return { judged, asked };
}

describe('a question that is asked of many cases', () => {
  test('passes when none fails, and says of how many', async () => {
    const { judged, asked } = ask(() => 'pass');
    expect((await judged).judgement).toMatchObject({
      verdict: 'pass',
      message: '2 boundary cases and 50 random ones pass',
    });
    expect(asked.slice(0, 2)).toEqual([0, 1]);
    expect(asked).toHaveLength(52);
  });

  test('says how many cases show nothing', async () => {
    const judge = (value: number) => (value < 2 ? ('unverified' as const) : ('pass' as const));
    const cases = () => fc.integer({ min: 2, max: 9 }).map(caseOf(judge));
    const { judged } = ask(judge, { different: { cases } });
    expect((await judged).judgement.message).toMatch(/pass; 2 of them show nothing$/);
  });

  test('is unverified when no case shows anything', async () => {
    const { judged } = ask(() => 'unverified');
    expect((await judged).judgement).toMatchObject({ verdict: 'unverified', message: 'unverified' });
  });

  test('shrinks a boundary case as well, where it tells what it was made from', async () => {
    const toCase = caseOf((value) => (value >= 7 ? 'fail' : 'pass'));
    const { judged } = ask(() => 'pass', {
      different: {
        boundaries: [0, 500].map((value) => ({ ...toCase(value), from: value })),
        cases: () => fc.integer({ min: 0, max: 1000 }).map(toCase, madeFrom<number>),
      },
    });
    const { judgement, path } = await judged;
    expect(judgement.message).toMatch(/In boundary case 2, shrunk \d+ times: the number 7$/);
    expect(path).toMatch(/^1:/);
  });

  test('fails at the first boundary case that does, and asks no other', async () => {
    const { judged, asked } = ask((value) => (value === 1 ? 'fail' : 'pass'));
    const { judgement, path } = await judged;
    expect(judgement.message).toBe('expected a small number; got 1\nIn boundary case 2: the number 1');
    expect(judgement.findings).toHaveLength(1);
    expect({ path, asked }).toEqual({ path: '1', asked: [0, 1] });
  });

  test('shrinks a random case to the smallest that fails', async () => {
    const { judged } = ask((value) => (value >= 137 ? 'fail' : 'pass'));
    const { judgement } = await judged;
    expect(judgement.message).toMatch(
      /^expected a small number; got 137\nIn random case \d+, shrunk \d+ times: the number 137$/,
    );
  });

  test('is asked of the counterexample alone by its path', async () => {
    const judge = (value: number) => (value >= 137 ? ('fail' as const) : ('pass' as const));
    const { path = '' } = await ask(judge).judged;
    const { judged, asked } = ask(judge, { different: { path } });
    expect((await judged).judgement.findings).toEqual([{ expected: 'a small number', actual: '137' }]);
    expect(asked[0]).toBe(137);
  });

  test('gives the same for the same seed', async () => {
    const of = async (seed: number) => {
      const { judged, asked } = ask((value) => (value >= 400 ? 'fail' : 'pass'), { different: { seed } });
      await judged;
      return asked;
    };
    expect(await of(7)).toEqual(await of(7));
    expect(await of(7)).not.toEqual(await of(8));
  });

  test('tries a bounded number of simpler cases', async () => {
    const { judged, asked } = ask((value) => (value >= 2 ? 'fail' : 'pass'), {
      different: {
        cases: () =>
          fc
            .bigInt({ min: 2n, max: 2n ** 900n })
            .map(Number)
            .map(caseOf(() => 'fail')),
      },
    });
    await judged;
    expect(asked.length).toBeLessThan(70);
  });

  test('does not shrink what costs real time', async () => {
    const { judged, asked } = ask((value) => (value >= 2 ? 'fail' : 'pass'), {
      run: async ({ watchSeconds }) =>
        watchSeconds < 2 ? aRecord() : aRecord({ waits: [{ outcome: unsettled('silent'), progress: [] }] }),
    });
    expect((await judged).judgement.message).toMatch(/\nIn random case 1: the number \d+$/);
    expect(asked).toHaveLength(3);
  });

  test('asks a client that is spoiled nothing more', async () => {
    let count = 0;
    const { judged, asked } = ask(() => 'pass', { isSpoiled: () => ++count >= 5 });
    expect((await judged).judgement).toMatchObject({
      verdict: 'pass',
      message: '5 of 52 cases were asked, and pass',
    });
    expect(asked).toHaveLength(5);
  });

  test('rejects with what a run rejects with', async () => {
    const { judged, asked } = ask(() => 'pass', { run: () => Promise.reject(new Error('gone')) });
    await expect(judged).rejects.toThrow('gone');
    expect(asked).toHaveLength(1);
  });

  test('holds the rules of all checks in each case', async () => {
    const { judged } = ask(() => 'pass', {
      run: async ({ watchSeconds }) => aRecord({ unhandled: watchSeconds === 1 ? ['Error: left'] : [] }),
    });
    expect((await judged).judgement.message).toMatch(/unhandled rejection[\s\S]*In boundary case 2/);
  });
});

describe('a question that is asked of a recorded run', () => {
  const recorded = { recorded: true as const, runs: 0 };
  const boundaries = (...numbers: number[]) => numbers.map(caseOf((value) => (value > 5 ? 'fail' : 'pass')));

  test('passes with the words of its judge where the run is one case', async () => {
    const { judged, asked } = ask(() => 'pass', { different: { ...recorded, boundaries: boundaries(1) } });
    expect((await judged).judgement.message).toBe('in the recorded run: pass');
    expect(asked).toEqual([1]);
  });

  test('passes when each of its cases does', async () => {
    const { judged } = ask(() => 'pass', { different: { ...recorded, boundaries: boundaries(1, 2) } });
    expect((await judged).judgement.message).toBe('all 2 cases of the recorded run pass');
  });

  test('fails with its case, which is found again without a path', async () => {
    const { judged } = ask(() => 'pass', { different: { ...recorded, boundaries: boundaries(1, 9) } });
    const { judgement, path } = await judged;
    expect(judgement.message).toMatch(/\nIn the recorded run: the number 9$/);
    expect(path).toBeUndefined();
  });
});
