import { expect, test } from 'vitest';
import { runProgram } from './runProgram.ts';

const SPEC = 'itwin-reality-analysis';
const TOO_EARLY = [
  'absent-percentage',
  'after-last-interval',
  'first-interval',
  'first-interval-at-zero',
  'no-restart-on-step-change',
  'one-slow-answer',
  'restarts-after-step-1',
  'restarts-after-step-2',
  'restarts-after-step-3',
  'restarts-after-step-4',
  'restarts-every-time',
  'restarts-from-zero',
  'restarts-on-decrease',
  'restarts-on-small-change',
  'slow-answers',
  'step-2',
  'step-3',
  'step-4',
];

test('a program that polls every two seconds is caught by its traffic alone, each time in two runs', async () => {
  const command = 'bash tests/clients/processes/traffic/polls_every_2_s.sh {baseUrl}';
  const { results, ...report } = await runProgram({ option: '--exec', given: command }, [SPEC]);

  const failed = results.filter(({ verdict }) => verdict === 'fail' || verdict === 'fault');
  expect(report).toMatchObject({
    driver: 'traffic',
    clock: 'scaled',
    client: { name: 'polls_every_2_s.sh' },
  });
  expect(failed.map(({ check }) => check).sort()).toEqual(TOO_EARLY.map((slug) => `${SPEC}/backoff/${slug}`));
  expect(failed.map(({ earlier }) => earlier?.verdict)).toEqual(failed.map(() => 'fail'));
});

test('a program that does what the page says fails nothing by its traffic', async () => {
  const command = 'python3 examples/python/poll.py {baseUrl}';
  const { results } = await runProgram({ option: '--exec', given: command }, [SPEC]);

  const verdictsOf = (group: string) =>
    new Set(
      results.filter(({ check }) => check.startsWith(`${SPEC}/${group}/`)).map(({ verdict }) => verdict),
    );
  expect(results.filter(({ verdict }) => verdict === 'fail' || verdict === 'fault')).toEqual([]);
  // What it understood does not show on the wire.
  expect([...verdictsOf('parsing'), ...verdictsOf('errors')]).toEqual(['unverified', 'unverified']);
  expect([...verdictsOf('request'), ...verdictsOf('backoff'), ...verdictsOf('lifecycle')]).toContain('pass');
});
