import { describe, expect, test } from 'vitest';
import { groupsOf } from '../../docs/.vitepress/theme/try/groupsOf.ts';
import { headlineOf } from '../../docs/.vitepress/theme/try/headlineOf.ts';
import { readTryHash } from '../../docs/.vitepress/theme/try/readTryHash.ts';
import type { TryEnd } from '../../docs/.vitepress/theme/try/TryEnd.ts';
import { writeTryHash } from '../../docs/.vitepress/theme/try/writeTryHash.ts';
import type { Verdict } from '../../src/judge/Judgement.ts';
import type { Result } from '../../src/report/Report.ts';
import type { Standing } from '../../src/report/Standing.ts';
import type { Level } from '../../src/spec/Spec.ts';
import type { TryResult } from '../../src/try/TryResult.ts';
import { aResult } from '../helpers/aResult.ts';

const result = (verdict: Verdict, message = '', level: Level = 'must'): Result =>
  aResult({ check: 'a/b/c', verdict, message, level });
const ended = (standing: Standing, results: Result[], crash: string | null = null): TryEnd => ({
  type: 'result',
  result: {
    standing,
    results,
    crash,
    outcomes: [],
    seconds: 0,
    requests: 0,
    journal: [],
    timelines: [],
  } satisfies TryResult,
});

describe('what is said first of a run', () => {
  test.each<[string, TryEnd, object]>([
    [
      'a check that passes',
      ended('passed', [result('pass', 'so')]),
      { word: 'Pass', tone: 'passed', text: 'so' },
    ],
    [
      'a check that fails',
      ended('fails', [result('fail', 'no')]),
      { word: 'Fail', tone: 'fails', text: 'no' },
    ],
    [
      'a check that shows nothing is not one that passes',
      ended('unverified', [result('unverified', 'nothing')]),
      { word: 'Unverified', tone: 'unverified', text: 'nothing' },
    ],
    [
      'a reading',
      ended('observed', [result('observed', 'holds')]),
      { word: 'Observed', tone: 'observed', text: 'holds' },
    ],
    [
      'a story',
      ended('fails', [result('fail', 'no'), result('pass'), result('unverified')]),
      {
        word: 'Fail',
        tone: 'fails',
        text: '1 of the 3 checks that its requests can answer. It is a/b/c: no',
      },
    ],
    [
      'a story that passes, and leaves something unverified',
      ended('passed', [result('pass'), result('pass'), result('unverified')]),
      {
        word: 'Pass',
        tone: 'passed',
        text: '2 of the 3 checks that its requests can answer, 1 unverified.',
      },
    ],
    [
      'a story in which nothing fails a run',
      ended('beside', [result('fail', 'late', 'advice'), result('fail', '', 'advice'), result('pass')]),
      {
        word: 'Fails, but only at advice',
        tone: 'beside',
        text: '2 of the 3 checks that its requests can answer. The worst is a/b/c: late',
      },
    ],
    [
      'a story that fails a run is not said to fail it by what is beside',
      ended('fails', [result('fail', 'no'), result('fail', 'late', 'advice')]),
      {
        word: 'Fail',
        tone: 'fails',
        text: '1 of the 2 checks that its requests can answer. It is a/b/c: no',
      },
    ],
    [
      'a check below the levels that fail a run',
      ended('beside', [result('fail', 'late', 'advice')]),
      { word: 'Fails, but only at advice', tone: 'beside', text: 'late' },
    ],
    [
      'a crash',
      ended('fails', [result('pass')], 'TypeError: a'),
      { word: 'Fail', tone: 'fails', text: 'The client crashed: TypeError: a' },
    ],
    [
      'nothing sent',
      ended('unverified', []),
      { word: 'Unverified', tone: 'unverified', text: 'No request came, so there is nothing to judge.' },
    ],
    [
      'our own fault',
      { type: 'broken', message: 'a' },
      { word: 'Fault', tone: 'fault', text: 'Pollspec failed, not the client: a' },
    ],
    [
      'a run that the reader stopped',
      { type: 'stopped' },
      { word: 'Stopped', tone: 'none', text: 'Nothing was judged.' },
    ],
  ])('%s', (_, end, headline) => {
    expect(headlineOf(end)).toEqual(headline);
  });

  test.each<TryEnd['type']>(['silent', 'too-long'])(
    'a run that was ended is none that passes: %s',
    (type) => {
      const { word, text } = headlineOf({ type, afterSeconds: 5 } as TryEnd);
      expect(word).toBe('Ended');
      expect(text).toContain('5 s');
    },
  );
});

describe('a link holds what is picked', () => {
  test.each([
    [
      { endpoint: 'a', scenario: 'backoff/step-3', style: 'right' },
      '#endpoint=a&scenario=backoff/step-3&style=right',
    ],
    [{ endpoint: 'a b', scenario: 'c&d=e', style: '#' }, '#endpoint=a+b&scenario=c%26d%3De&style=%23'],
  ])('%j', (pick, hash) => {
    expect(writeTryHash(pick)).toBe(hash);
    expect(readTryHash(hash)).toEqual(pick);
  });

  test.each([
    ['', {}],
    ['#', {}],
    ['#what-runs', {}],
    ['#scenario=progress', { scenario: 'progress' }],
    ['#%E0%A4%A&style=right', { style: 'right' }],
  ])('and of %j what there is', (hash, pick) => {
    expect(readTryHash(hash)).toEqual(pick);
  });
});

test('scenarios stand under a heading each, in order', () => {
  const scenario = (name: string, group: string) => ({ name, group, title: '' });
  const [a, b, c, d] = [
    scenario('a', 'stories'),
    scenario('b', 'examples'),
    scenario('backoff/c', 'backoff'),
    scenario('d', 'stories'),
  ] as const;
  expect(groupsOf([a, b, c, d])).toEqual([
    { title: 'Stories: all that the traffic shows is judged', scenarios: [a, d] },
    { title: 'Documented examples', scenarios: [b] },
    { title: 'Checks: backoff', scenarios: [c] },
  ]);
});
