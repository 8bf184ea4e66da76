import { describe, expect, test } from 'vitest';
import { REAL_TIME_LIMITS } from '../../src/driver/process/RealTimeLimits.ts';
import { runProgram } from './runProgram.ts';

const SPEC = 'itwin-reality-analysis';
const adapter = (command: string) => ({ option: '--command' as const, given: command });

describe.concurrent('a client that does as the page says, in an unusual way, conforms', () => {
  const cadence = adapter('node tests/clients/processes/correct/fixed_cadence.mjs');
  const retrying = adapter('python3 tests/clients/processes/correct/retries_in_real_time.py');

  test.each(['request', 'backoff/step-*', 'backoff/restarts', 'errors/in-wait', 'lifecycle/ends-at'])(
    'with each sleep begun beside its request: %s',
    async (filter) => {
      const { results, summary } = await runProgram(cadence, [SPEC], { filter });
      const failed = results.filter(({ verdict, level }) => verdict === 'fail' && level !== 'advice');
      expect(failed.map(({ check, message }) => `${check}: ${message}`)).toEqual([]);
      expect(summary.pass).toBeGreaterThan(2);
    },
  );

  test('with its requests one at a time, though the sleep is over before the answer', async () => {
    const { results } = await runProgram(cadence, [SPEC], { filter: `${SPEC}/backoff/one-at-a-time` });
    expect(results).toMatchObject([{ verdict: 'pass' }]);
  });

  test('with a clock that ticks beside its polls', async () => {
    const ticker = adapter('node tests/clients/processes/correct/ticks_beside_its_polls.mjs');
    const { results } = await runProgram(ticker, [SPEC], { filter: `${SPEC}/backoff/restarts-after-*` });
    expect(results.map(({ verdict }) => verdict)).toEqual(['pass', 'pass', 'pass', 'pass']);
  });

  test('with Retry-After slept in real time, which its clock then knows of', async () => {
    const { results } = await runProgram(retrying, [SPEC], { filter: `${SPEC}/backoff/retry-after-7` });
    expect(results).toMatchObject([{ verdict: 'pass' }]);
  });

  test('with a Retry-After too long for anybody to sit out unverified, and the way out told', async () => {
    const filter = `${SPEC}/backoff/retry-after-3600`;
    const limits = { ...REAL_TIME_LIMITS, silenceMs: 2000 };
    const { results } = await runProgram(retrying, [SPEC], { filter }, limits);
    expect(results).toMatchObject([
      { verdict: 'unverified', message: expect.stringContaining('it may sleep in real time') },
    ]);
  });
});
