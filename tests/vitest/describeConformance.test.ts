import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { describe, expect, test } from 'vitest';
import type { Result } from '../../src/report/Report.ts';

interface Ran {
  tests: {
    name: string;
    state: string;
    note?: string;
    errors: { message: string; stack: string }[];
    meta: { pollspec?: Result };
  }[];
  errors: string[];
}

const fixtures = fileURLToPath(new URL('./fixtures/', import.meta.url));

/** Runs a file of the fixtures in a Vitest of its own. */
async function runFile(name: string): Promise<Ran> {
  // A Vitest that is started inside another must not take itself for the other.
  const env = Object.fromEntries(Object.entries(process.env).filter(([key]) => !key.startsWith('VITEST')));
  const { stdout } = await promisify(execFile)(
    process.execPath,
    [`${fixtures}runVitest.mjs`, name, fixtures],
    { env, maxBuffer: 1e8 },
  );
  return JSON.parse(stdout.slice(stdout.lastIndexOf('\n{"tests"') + 1));
}

describe("a team's own Vitest", () => {
  test('passes with a client that is right, one test a check, with the result in its meta', async () => {
    const { tests, errors } = await runFile('reference.conformance.ts');
    expect(errors).toEqual([]);
    expect(tests.map(({ state }) => state)).not.toContain('failed');
    const method = tests.find(({ name }) => name === 'roma-asset-job/request/method');
    expect(method).toMatchObject({
      state: 'passed',
      meta: { pollspec: { verdict: 'pass', check: 'roma-asset-job/request/method' } },
    });
    expect(tests.at(-1)).toMatchObject({ name: 'roma-asset-job: something was verified', state: 'passed' });
  }, 120_000);

  test('fails what counts with everything there is to say, and skips the rest with the reason', async () => {
    const { tests } = await runFile('mixed.conformance.ts');
    const of = (verdict: string) => tests.filter((one) => resultOf(one)?.verdict === verdict);
    const failing = of('fail');
    const counting = failing.filter(({ meta }) => meta.pollspec?.level !== 'advice');
    expect(counting.length).toBeGreaterThan(0);
    for (const { state, errors, meta } of counting) {
      expect(state).toBe('failed');
      expect(errors[0]?.message).toContain(meta.pollspec?.findings[0]?.actual);
      expect(errors[0]?.message).toContain(`npx vitest run -t '${meta.pollspec?.check}'`);
      expect(errors[0]?.stack).not.toMatch(/\n +at /);
    }
    for (const { state, note, meta } of failing.filter((one) => resultOf(one)?.level === 'advice')) {
      expect({ state, note }).toEqual({
        state: 'skipped',
        note: expect.stringContaining(
          `fails at level advice, which does not fail the run: ${meta.pollspec?.message}`,
        ),
      });
    }
    expect(of('unverified').length).toBeGreaterThan(0);
    for (const { state, note, meta } of of('unverified')) {
      expect({ state, note }).toEqual({ state: 'skipped', note: `unverified: ${meta.pollspec?.message}` });
    }
  }, 120_000);

  test('is not green when nothing was verified', async () => {
    const { tests } = await runFile('unable.conformance.ts');
    const last = tests.pop();
    expect(new Set(tests.map(({ state }) => state))).toEqual(new Set(['skipped']));
    expect(last).toMatchObject({
      state: 'failed',
      errors: [{ message: expect.stringContaining('nothing was verified') }],
    });
  }, 120_000);

  test('says what is wrong with a client that cannot be judged', async () => {
    const { tests, errors } = await runFile('wrong.conformance.ts');
    expect(tests).toEqual([]);
    expect(errors).toEqual([expect.stringMatching(/specs of wrong: .*did you mean 'roma-asset-job'\?/)]);
  }, 120_000);
});

function resultOf({ meta: { pollspec } }: Ran['tests'][number]): Result | undefined {
  return pollspec;
}
