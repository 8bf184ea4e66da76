import { expect, test } from 'vitest';
import { runCli } from '../helpers/runCli.ts';

const SPEC = 'examples/own-spec/kiln-firing.openapi.yaml';

test("a client of an endpoint of one's own is judged by its spec file alone, and conforms", async () => {
  const { code, stdout } = await runCli([
    'test',
    '--spec',
    SPEC,
    '--client',
    'tests/clients/kiln/kilnFiring.ts',
  ]);
  expect(stdout).toMatch(/\n\d+ pass, 0 fail, 4 observed, 3 unverified\n/);
  expect(code).toBe(0);
});

test('a client that takes one interval for all steps fails the steps of that spec', async () => {
  const { code, stdout } = await runCli([
    'test',
    '--spec',
    SPEC,
    '--client',
    'tests/clients/kiln/everyTwentySeconds.ts',
  ]);
  const failed = [...stdout.matchAll(/^FAIL (\S+)/gm)].map(([, id]) => id);
  expect(failed).toEqual([
    'kiln-firing/backoff/first-interval',
    'kiln-firing/backoff/first-interval-at-zero',
    'kiln-firing/backoff/one-slow-answer',
    'kiln-firing/backoff/restarts-after-step-1',
    'kiln-firing/backoff/restarts-after-step-2',
    'kiln-firing/backoff/restarts-after-step-3',
    'kiln-firing/backoff/restarts-every-time',
    'kiln-firing/backoff/restarts-from-zero',
    'kiln-firing/backoff/restarts-on-decrease',
    'kiln-firing/backoff/restarts-on-small-change',
    'kiln-firing/backoff/slow-answers',
    'kiln-firing/backoff/step-3',
    'kiln-firing/backoff/any-history',
  ]);
  expect(code).toBe(1);
});
