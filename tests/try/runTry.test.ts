import { describe, expect, test } from 'vitest';
import { tryCode } from './lib/tryCode.ts';

const SPEC = 'itwin-reality-analysis';
const PLACE = "baseUrl + '/realitydataanalysis/jobs/' + params.jobId + '/progress'";
const HEADERS =
  "{ Accept: 'application/vnd.bentley.itwin-platform.v1+json', Authorization: 'Bearer ' + token() }";
const ONCE = `const { progress } = await (await fetch(${PLACE}, { headers: ${HEADERS} })).json();`;

describe('a story is judged by all that its traffic shows', () => {
  test('what counts most comes first', async () => {
    const code = `export async function waitForJob({ baseUrl, params, token, fetch }) {
      for (;;) {
        ${ONCE}
        if (progress.state === 'success') return { state: progress.state };
        await new Promise((resolve) => setTimeout(resolve, 3000));
      }
    }`;
    const { verdict, results, requests, seconds, crash } = await tryCode(SPEC, 'progress', code);
    expect(verdict).toBe('fail');
    expect(results.map((result) => result.verdict).lastIndexOf('fail')).toBe(0);
    expect(results[0]).toMatchObject({
      check: `${SPEC}/backoff/any-history`,
      findings: [
        { expected: 'a wait of 15 s after poll 1', actual: '3 s' },
        ...(results[0]?.findings.slice(1) ?? []),
      ],
    });
    expect({ requests, seconds, crash }).toEqual({ requests: 31, seconds: 90, crash: null });
  });

  test('a crash fails, whatever the traffic was', async () => {
    const code = `export async function waitForJob({ baseUrl, params, token, fetch }) { ${ONCE} progress.none.such; }`;
    const { verdict, results, crash } = await tryCode(SPEC, 'progress', code);
    expect(crash).toMatch(/^TypeError/);
    expect(results.some((result) => result.verdict === 'fail')).toBe(false);
    expect(verdict).toBe('fail');
  });

  test('nothing is asked of a client that sends nothing', async () => {
    const { verdict, results, timeline, polls, journal } = await tryCode(
      SPEC,
      'progress',
      "export const waitForJob = () => ({ state: 'success' });",
    );
    expect({ verdict, results, timeline, polls, journal }).toEqual({
      verdict: 'unverified',
      results: [],
      timeline: '',
      polls: [],
      journal: [],
    });
  });

  test('a client that asks once is met once', async () => {
    const code = `export async function getProgress({ baseUrl, params, token, fetch }) { ${ONCE} return { state: progress.state }; }`;
    const { requests, outcomes } = await tryCode(SPEC, 'progress', code);
    expect({ requests, outcomes }).toEqual({
      requests: 1,
      outcomes: ['it resolved with {"state":"unsubmitted"}'],
    });
  });
});

describe('a check is judged by itself', () => {
  test('also where it passes, its requests and its timeline are shown', async () => {
    const code = `export async function getProgress({ baseUrl, params, token, fetch }) { ${ONCE} return { state: progress.state }; }`;
    const { verdict, results, journal } = await tryCode(SPEC, 'request/method', code);
    expect(verdict).toBe('pass');
    expect(results).toHaveLength(1);
    expect(journal.length).toBeGreaterThan(0);
  });

  test('a token is shown nowhere, not even where the client tells it', async () => {
    const code = `export async function waitForJob({ baseUrl, params, token, fetch, onProgress }) {
      ${ONCE}
      onProgress({ state: token() });
      throw new Error(token());
    }`;
    const shown = JSON.stringify(await tryCode(SPEC, 'backoff/step-3', code));
    expect(shown).toContain('eyJh… (');
    expect(shown).not.toMatch(/eyJ[\w-]{20,}/);
  });
});

test('a scenario that there is not is named', async () => {
  const code = 'export const waitForJob = () => ({});';
  await expect(tryCode(SPEC, 'none', code)).rejects.toThrow(
    'itwin-reality-analysis: expected a scenario of this endpoint, got "none".',
  );
});
