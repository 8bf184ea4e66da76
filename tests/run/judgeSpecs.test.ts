import { describe, expect, test } from 'vitest';
import type { Result } from '../../src/report/Report.ts';
import { judgeSpecs } from '../../src/run/judgeSpecs.ts';
import { openClient } from '../../src/run/openClient.ts';
import { aCheck } from '../helpers/aCheck.ts';
import { inventedSpec } from '../helpers/inventedSpec.ts';
import { scriptedSetup } from './scriptedSetup.ts';

/** Runs checks in scripted workers; the last word of a slug says what its worker does. */
async function judge(slugs: string[][], { silenceMs = 1500, abort = new AbortController() } = {}) {
  const setup = scriptedSetup({ signal: abort.signal });
  const file = { path: '/client.mjs', given: 'client.mjs' };
  const results: Result[] = [];
  const troubles: string[] = [];
  let workers = 1;
  const context = {
    silenceMs,
    signal: abort.signal,
    async openWorker() {
      workers += 1;
      return (await openClient(file, setup)).worker;
    },
    onResult(result: Result) {
      results.push(result);
      if (result.check.includes('interrupting')) abort.abort();
    },
    onTrouble: (trouble: unknown) => troubles.push(String(trouble)),
  };
  const jobs = slugs.map((own, index) => ({
    spec: inventedSpec,
    checks: own.map((slug) => aCheck({ id: `kiln${index}/group/${slug}` })),
    reproduction: { client: 'client.mjs', spec: 'kiln', seed: 1, params: {} },
  }));
  await judgeSpecs(jobs, context, (await openClient(file, setup)).worker);
  const verdicts = Object.fromEntries(
    results.map(({ check, verdict }) => [check.split('/').at(-1), verdict]),
  );
  return { results, troubles, workers, verdicts };
}

describe('judging in worker processes', () => {
  test('takes every result, a worker a spec', async () => {
    const { verdicts, workers, troubles } = await judge([
      ['a-passes', 'b-passes'],
      ['c-passes'],
      ['d-passes'],
    ]);
    expect(verdicts).toEqual({
      'a-passes': 'pass',
      'b-passes': 'pass',
      'c-passes': 'pass',
      'd-passes': 'pass',
    });
    expect(workers).toBe(3);
    expect(troubles).toEqual([]);
  });

  test('a client that blocks the event loop costs its own check', async () => {
    const { verdicts, results } = await judge([['a-passes', 'b-blocks', 'c-passes']]);
    expect(verdicts).toEqual({ 'a-passes': 'pass', 'b-blocks': 'fail', 'c-passes': 'pass' });
    expect(results[1]).toMatchObject({
      message: 'The client blocked the event loop for 1.5 s of real time, and was ended.',
      reproduce: "npx pollspec test --client client.mjs --spec kiln -t 'kiln0/group/b-blocks' --seed 1",
    });
  });

  test('a worker that is only slow is waited for, though not for ever', async () => {
    const { verdicts, results } = await judge([['a-lingers', 'b-idles', 'c-passes']], { silenceMs: 500 });
    expect(verdicts).toEqual({ 'a-lingers': 'pass', 'b-idles': 'fault', 'c-passes': 'pass' });
    expect(results[1]?.message).toBe('a check did not end within 5 s of real time');
  });

  test('a client that ends the process costs its own check, and its last words are kept', async () => {
    const { verdicts, results } = await judge([['a-exits', 'b-passes', 'c-dies', 'd-passes']]);
    expect(verdicts).toEqual({ 'a-exits': 'fail', 'b-passes': 'pass', 'c-dies': 'fail', 'd-passes': 'pass' });
    expect(results[0]?.message).toBe(
      'The client ended the process (exit code 3).\nIts last output:\nlast words',
    );
    expect(results[2]?.findings[0]?.actual).toBe('it ended with signal SIGKILL');
  });

  test('a fault of our own is a fault, and the rest goes on', async () => {
    const { verdicts } = await judge([['a-breaks', 'b-passes']]);
    expect(verdicts).toEqual({ 'a-breaks': 'fault', 'b-passes': 'pass' });
  });

  test('messages that are not ours, results of unknown checks and floods of output change nothing', async () => {
    const { verdicts } = await judge([['a-lies', 'b-floods', 'c-passes']], { silenceMs: 10_000 });
    expect(verdicts).toEqual({ 'a-lies': 'pass', 'b-floods': 'pass', 'c-passes': 'pass' });
  });

  test('a client that blocks in every check is given up, and the rest is left without a result', async () => {
    const slugs = ['a', 'b', 'c', 'd', 'e', 'f', 'g'].map((name) => `${name}-blocks`);
    const { results, troubles } = await judge([slugs], { silenceMs: 1000 });
    expect(results.map(({ verdict }) => verdict)).toEqual(['fail', 'fail', 'fail', 'fail', 'fail']);
    expect(troubles[0]).toMatch(/the client blocked the event loop in 5 checks; the other 2 were not run/);
  }, 20_000);

  test('a client that ends the process in every check is given up likewise', async () => {
    const slugs = ['a', 'b', 'c', 'd', 'e', 'f'].map((name) => `${name}-exits`);
    const { results, troubles } = await judge([slugs]);
    expect(results.map(({ verdict }) => verdict)).toEqual(['fail', 'fail', 'fail', 'fail', 'fail']);
    expect(troubles[0]).toMatch(/the client ended the process in 5 checks; the other 1 were not run/);
  });

  test('ten checks in all that cost their worker are enough, one of them a fault of ours', async () => {
    const slugs = Array.from({ length: 11 }, (_, index) => [
      `${index}a-passes`,
      `${index}b-${index === 0 ? 'breaks' : 'exits'}`,
    ]).flat();
    const { results, troubles } = await judge([slugs]);
    expect(results).toHaveLength(20);
    expect(troubles[0]).toMatch(
      /the client ended the process in 9 checks, the worker process broke in 1 checks; the other 2 were not run/,
    );
  });

  test('an interrupt keeps what is finished', async () => {
    const { verdicts } = await judge([['a-interrupting-passes', 'b-blocks', 'c-passes']], {
      silenceMs: 60_000,
    });
    expect(verdicts).toEqual({ 'a-interrupting-passes': 'pass' });
  });
});
