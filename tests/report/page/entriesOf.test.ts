import { describe, expect, it } from 'vitest';
import type { PageSpec } from '../../../src/report/PageData.ts';
import { entriesOf } from '../../../src/report/page/model/entriesOf.ts';
import { aResult } from '../../helpers/aResult.ts';

const spec: PageSpec = {
  id: 'kiln',
  title: 'Kiln jobs',
  revision: 'undated',
  statements: [
    { id: 'method', about: 'client', level: 'must', section: 'Request', text: 'It is a GET.' },
    { id: 'intervals', about: 'client', level: 'should', section: 'Waiting', text: 'It waits.' },
    { id: 'order', about: 'server', level: 'must', section: 'Answers', text: 'It answers in order.' },
    {
      id: 'quota',
      about: 'client',
      level: 'must',
      section: 'Limits',
      text: 'It asks seldom.',
      untestable: 'it spans jobs',
    },
  ],
  open: [
    {
      id: 'after-all',
      section: 'Waiting',
      text: 'What then?',
      readings: { holds: 'It holds.', ends: 'It ends.' },
    },
  ],
};
const practices = { tidy: 'No timer is left.' };
const results = [
  aResult({ check: 'kiln/request/method', statements: ['method', 'intervals'] }),
  aResult({
    check: 'kiln/backoff/after',
    statements: [],
    open: 'after-all',
    verdict: 'observed',
    reading: 'holds',
  }),
  aResult({ check: 'kiln/lifecycle/tidy', statements: [], practice: 'tidy' }),
  aResult({ check: 'kiln/lifecycle/later', statements: ['of-a-later-version'] }),
  aResult({ check: 'kiln/lifecycle/other', statements: [], practice: 'of-a-later-version' }),
];
const told = (entries: ReturnType<typeof entriesOf>) =>
  entries.map(({ kind, id, results }) => [kind, id, results.map(({ check }) => check)]);

describe('the entries of a page', () => {
  it('stand in its own order, then what it leaves open, then practices; each has its results, and none is lost', () => {
    expect(told(entriesOf(spec, results, practices))).toEqual([
      ['statement', 'method', ['kiln/request/method']],
      ['statement', 'intervals', ['kiln/request/method']],
      ['statement', 'order', []],
      ['statement', 'quota', []],
      ['open', 'after-all', ['kiln/backoff/after']],
      ['practice', 'tidy', ['kiln/lifecycle/tidy']],
      ['practice', 'of-a-later-version', ['kiln/lifecycle/other']],
      ['unknown', 'others', ['kiln/lifecycle/later']],
    ]);
  });
  it('say why nothing is behind them', () => {
    const without = entriesOf(spec, [], practices).map((entry) => entry.without);
    expect(without).toEqual([
      undefined,
      undefined,
      'About the server: pollspec smoke asks it of a live one.',
      'No check can show it: it spans jobs',
      undefined,
    ]);
  });
  it('of a spec that is not at hand hold every result all the same', () => {
    expect(told(entriesOf(undefined, results.slice(0, 2), practices))).toEqual([
      ['unknown', 'others', ['kiln/request/method', 'kiln/backoff/after']],
    ]);
  });
});
