import { describe, expect, test } from 'vitest';
import type { Result } from '../../src/report/Report.ts';
import { runClient } from './runClient.ts';
import { runProgram } from './runProgram.ts';

const REFERENCE = './reference/index.ts';
const inProcess = new Map(
  (await runClient(new URL(REFERENCE, import.meta.url))).map((result) => [result.check, result]),
);
const ADAPTER = 'node tests/clients/processes/bridge.ts tests/clients/reference/index.ts';

/** What cannot be seen of a client in a process of its own, whatever its clock. */
const NOT_IN_A_PROCESS: Record<string, string> = {
  'lifecycle/leaves-no-timer': 'timers show in process alone',
  'lifecycle/cancel-leaves-no-timer': 'timers show in process alone',
  ...Object.fromEntries(
    [...inProcess.keys()]
      .map((check) => check.slice(check.indexOf('/') + 1))
      .filter((slug) => /^(parsing|backoff)\/again-/.test(slug))
      .map((slug) => [slug, 'each run of the protocol begins afresh']),
  ),
  'lifecycle/results-stay': 'the client hands over copies',
  'lifecycle/cancel-before-start': 'the protocol knows no cancel before the start',
};
/** What a virtual clock leaves out that moves by the sleeps of an adapter. */
const NOT_WITH_SLEEPS: Record<string, string> = {
  'errors/no-answer-timeout': 'the time-out of a request is in real time',
  'backoff/retry-after-date': 'the date of the run is not that of the machine',
};
/** What cannot be told apart where all runs have one address. */
const NOT_BEHIND_A_PROXY: Record<string, string> = {
  'lifecycle/two-waits': 'two runs at once',
};
/** What takes too long, or cannot be told, on a clock that cannot be hurried. */
const NOT_IN_REAL_TIME: Record<string, string> = {
  ...Object.fromEntries(
    [
      'parsing/any-documented-body',
      'parsing/any-answer',
      'errors/any-answer',
      'backoff/any-history',
      'backoff/any-history-refused',
      'lifecycle/any-history-ends',
      'lifecycle/any-trouble-ends',
    ].map((slug) => [slug, 'many cases']),
  ),
  'request/token-renewal': 'an hour',
  'request/token-renewal-past-429': 'an hour',
  'backoff/not-late': 'lateness shows on the virtual clock alone',
  'backoff/retry-after-3600': 'an hour',
  'backoff/retry-after-100000': 'a day',
  'backoff/retry-after-beyond-timer': '25 days',
  'lifecycle/day-of-plateau': 'a day',
  'lifecycle/hours-of-plateau-unsubmitted': 'hours',
  'lifecycle/unknown-state-for-ever': 'a week',
  'lifecycle/unreadable-for-ever': 'a week',
};

/** Compares the verdicts, check by check; what is left out has to be unverified. */
function differences(results: Result[], leftOut: Record<string, string>): string[] {
  return results.flatMap(({ check, verdict, reading, message }) => {
    const want = inProcess.get(check);
    // What shows over sockets alone is not asked in process.
    if (want === undefined) return verdict === 'fail' ? [`${check}: ${message}`] : [];
    const isLeftOut = check.slice(check.indexOf('/') + 1) in leftOut;
    const wanted = isLeftOut ? 'unverified' : `${want.verdict} ${want.reading}`;
    const got = isLeftOut ? verdict : `${verdict} ${reading}`;
    return got === wanted ? [] : [`${check}: expected ${wanted}, got ${got}: ${message}`];
  });
}

describe.concurrent('the verdicts of the reference client are those in process', () => {
  test('as a process whose waits are ours, of all four pages', async () => {
    const report = await runProgram({ option: '--command', given: ADAPTER }, [
      'itwin-reality-modeling',
      'itwin-reality-analysis',
      'roma-asset-job',
      'arcgis-mission-job',
    ]);

    expect(report).toMatchObject({ driver: 'process', clock: 'virtual' });
    expect(differences(report.results, { ...NOT_IN_A_PROCESS, ...NOT_WITH_SLEEPS })).toEqual([]);
    const judged = new Set(report.results.map(({ check }) => check));
    expect([...inProcess.keys()].filter((check) => !judged.has(check))).toEqual([]);
  });

  test('behind an intercepting proxy, where the address is that of the page', async () => {
    const report = await runProgram({ option: '--command', given: ADAPTER }, ['roma-asset-job'], {
      intercept: true,
    });

    expect(report).toMatchObject({ driver: 'process', clock: 'virtual', intercepted: true });
    const leftOut = { ...NOT_IN_A_PROCESS, ...NOT_WITH_SLEEPS, ...NOT_BEHIND_A_PROXY };
    expect(differences(report.results, leftOut)).toEqual([]);
  });

  test('on a scaled clock', async () => {
    const report = await runProgram({ option: '--command', given: `${ADAPTER} --own-clock` }, [
      'itwin-reality-analysis',
    ]);

    expect(report).toMatchObject({ driver: 'process', clock: 'scaled', speed: 20 });
    expect(differences(report.results, { ...NOT_IN_A_PROCESS, ...NOT_IN_REAL_TIME })).toEqual([]);
  });

  test('on the real clock, where it can be borne', async () => {
    const only = { clock: 'real', filter: 'backoff/first-interval*' } as const;
    const report = await runProgram(
      { option: '--command', given: `${ADAPTER} --own-clock` },
      ['itwin-reality-analysis'],
      only,
    );

    expect(report).toMatchObject({ driver: 'process', clock: 'real', speed: 1 });
    expect(report.results.map(({ verdict }) => verdict)).toEqual(['pass', 'pass']);
    expect(differences(report.results, {})).toEqual([]);
  });
});
