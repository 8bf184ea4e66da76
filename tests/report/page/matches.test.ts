import { expect, it } from 'vitest';
import type { Verdict } from '../../../src/judge/Judgement.ts';
import { type Filter, noFilter } from '../../../src/report/page/model/Filter.ts';
import { matches } from '../../../src/report/page/model/matches.ts';
import { aResult } from '../../helpers/aResult.ts';

const result = aResult({
  check: 'kiln/backoff/first-interval',
  verdict: 'fail',
  title: 'Is the first wait long enough?',
  message: 'expected 15 s; got 2 s',
});
const verdicts = (...given: Verdict[]) => ({ verdicts: new Set(given) });

it.each<[Partial<Filter>, boolean]>([
  [{}, true],
  [verdicts('fail'), true],
  [verdicts('fail', 'pass'), true],
  [verdicts('unverified'), false],
  [{ spec: 'kiln' }, true],
  [{ spec: 'oven' }, false],
  [{ group: 'backoff' }, true],
  [{ group: 'parsing' }, false],
  [{ level: 'should' }, true],
  [{ level: 'must' }, false],
  [{ text: 'LONG first' }, true],
  [{ text: 'got 2 s' }, true],
  [{ text: 'first missing' }, false],
  [{ text: '  ' }, true],
  [{ ...verdicts('fail'), level: 'must' }, false],
])('a filter of %j shows it: %s', (filter, want) => {
  expect(matches(result, { ...noFilter, ...filter })).toBe(want);
});
