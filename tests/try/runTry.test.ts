import { describe, expect, test } from 'vitest';
import { pollsOf } from '../../src/judge/pollsOf.ts';
import { timelineOf } from '../../src/judge/timelineOf.ts';
import { loadBundledSpec } from '../../src/spec/loadBundledSpec.ts';
import { LEVELS } from '../../src/spec/Spec.ts';
import { stylesOf } from '../../src/try/stylesOf.ts';
import { timelinesOf } from '../../src/try/timelinesOf.ts';
import { aRecord } from '../helpers/aRecord.ts';
import { journalOf } from '../helpers/journal.ts';
import { tryCode } from './lib/tryCode.ts';

const SPEC = 'itwin-reality-analysis';
const PLACE = "baseUrl + '/realitydataanalysis/jobs/' + params.jobId + '/progress'";
const HEADERS =
  "{ Accept: 'application/vnd.bentley.itwin-platform.v1+json', Authorization: 'Bearer ' + token() }";
const ONCE = `const { progress } = await (await fetch(${PLACE}, { headers: ${HEADERS} })).json();`;

function tryStyle(spec: string, scenario: string, id: string) {
  const style = stylesOf(loadBundledSpec(spec)).find((one) => one.id === id);
  return tryCode(spec, scenario, style?.source ?? '');
}

describe('a story is judged by all that its traffic shows', () => {
  test('what counts most comes first', async () => {
    const code = `export async function waitForJob({ baseUrl, params, token, fetch }) {
      for (;;) {
        ${ONCE}
        if (progress.state === 'success') return { state: progress.state };
        await new Promise((resolve) => setTimeout(resolve, 3000));
      }
    }`;
    const { standing, results, requests, seconds, crash } = await tryCode(SPEC, 'progress', code);
    expect(standing).toBe('fails');
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

  test.each([
    ['passed', 'rate-limited', 'right'],
    ['passed', 'rate-limited-for-long', 'right'],
    ['fails', 'rate-limited-for-long', 'ignores-retry-after'],
  ])('%s: %s, %s', async (standing, scenario, style) => {
    expect(await tryStyle(SPEC, scenario, style)).toMatchObject({ standing });
  });

  test('a crash fails, whatever the traffic was', async () => {
    const code = `export async function waitForJob({ baseUrl, params, token, fetch }) { ${ONCE} progress.none.such; }`;
    const { standing, results, crash } = await tryCode(SPEC, 'progress', code);
    expect(crash).toMatch(/^TypeError/);
    expect(results.some((result) => result.verdict === 'fail')).toBe(false);
    expect(standing).toBe('fails');
  });

  test('nothing is asked of a client that sends nothing', async () => {
    const { standing, results, timelines, journal } = await tryCode(
      SPEC,
      'progress',
      "export const waitForJob = () => ({ state: 'success' });",
    );
    expect({ standing, results, timelines, journal }).toEqual({
      standing: 'unverified',
      results: [],
      timelines: [],
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
    const { standing, results, timelines, journal } = await tryCode(SPEC, 'request/method', code);
    expect(standing).toBe('passed');
    expect(results).toHaveLength(1);
    expect(timelines.flatMap(({ polls }) => polls)).toHaveLength(journal.length);
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

describe('what fails no run is no failure of the run', () => {
  test('what counts most comes first, and what counts not at all is beside', async () => {
    const { standing, results } = await tryStyle('arcgis-mission-job', 'progress', 'fixed-interval');
    const failed = results.filter(({ verdict }) => verdict === 'fail');
    expect(failed.map(({ level }) => level)).toEqual(['advice', 'advice']);
    expect(results.slice(0, 2)).toEqual(failed);
    expect(standing).toBe('beside');
  });

  test('of failures the one of the highest level comes first', async () => {
    const code = `export async function waitForJob({ baseUrl, params, token, fetch }) {
      for (;;) {
        ${ONCE}
        if (progress.state === 'success') return { state: progress.state };
        await new Promise((resolve) => setTimeout(resolve, 100));
      }
    }`;
    const { results } = await tryCode(SPEC, 'progress', code);
    const levels = results.filter(({ verdict }) => verdict === 'fail').map(({ level }) => level);
    expect(new Set(levels).size).toBeGreaterThan(1);
    expect(levels).toEqual(levels.toSorted((a, b) => LEVELS.indexOf(a) - LEVELS.indexOf(b)));
  });
});

describe('two waits have a timeline each', () => {
  test.each(['lifecycle/two-waits', 'backoff/two-waits'])('%s', async (scenario) => {
    const { timelines, journal, requests } = await tryStyle(SPEC, scenario, 'right');
    expect(timelines.map(({ wait }) => wait)).toEqual([1, 2]);
    for (const { wait, polls, timeline } of timelines) {
      const own = journal.filter((exchange) => exchange.wait === wait - 1).map(({ number }) => number);
      expect(polls.map(({ exchange }) => exchange)).toEqual(own);
      expect(timeline).toContain(`#${own.at(-1)}`);
    }
    const drawn = timelines.flatMap(({ polls }) => polls.map(({ exchange }) => exchange));
    expect(drawn).toHaveLength(requests);
  });

  test('and the marks of the judge stand in the one that they are about', () => {
    const spec = loadBundledSpec(SPEC);
    const [one] = aRecord().waits;
    const record = aRecord({
      journal: journalOf([{ atSeconds: 0 }, { atSeconds: 1, wait: 1 }, { atSeconds: 15 }]),
      waits: one === undefined ? [] : [one, one],
    });
    const judged = timelineOf(spec, pollsOf(record, 1), new Map([[2, 'too early']]));
    const [first, second] = timelinesOf(spec, record, judged);
    expect(first?.timeline).not.toContain('too early');
    expect(second).toEqual({ wait: 2, ...judged });
  });
});

test('a scenario that there is not is named', async () => {
  const code = 'export const waitForJob = () => ({});';
  await expect(tryCode(SPEC, 'none', code)).rejects.toThrow(
    'itwin-reality-analysis: expected a scenario of this endpoint, got "none".',
  );
});
