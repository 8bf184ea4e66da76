import { expect, it } from 'vitest';
import { judgeLastPercent } from '../../src/judge/judgeLastPercent.ts';
import { inventedSpec as spec } from '../helpers/inventedSpec.ts';
import { done, failed, recordOf } from '../helpers/journal.ts';

it.each([
  ['the last percentage', done({ percent: 100 }), 'pass'],
  ['an earlier one', done({ percent: 10 }), 'fail'],
  ['none', done({ state: 'done' }), 'unverified'],
  ['an error', failed({ kind: 'other' }), 'unverified'],
])('a wait that resolves with %s: %s', (_name, outcome, want) => {
  const body = { state: 'done', percent: 100 };
  expect(judgeLastPercent(recordOf([{ atSeconds: 0 }], { outcome }), spec, body).verdict).toBe(want);
});
