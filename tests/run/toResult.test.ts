import { describe, expect, test } from 'vitest';
import type { RunRecord } from '../../src/driver/RunRecord.ts';
import type { Judgement } from '../../src/judge/Judgement.ts';
import { applyCommonRules } from '../../src/run/applyCommonRules.ts';
import { toResult } from '../../src/run/toResult.ts';
import { aCheck } from '../helpers/aCheck.ts';
import { aRecord } from '../helpers/aRecord.ts';
import { journalOf } from '../helpers/journal.ts';

const context = { credentials: [], reproduce: 'again' };
const passed: Judgement = { verdict: 'pass', message: 'right', findings: [], timeline: '#1' };
const failed: Judgement = {
  verdict: 'fail',
  message: 'too early',
  findings: [{ expected: '15 s', actual: '2 s' }],
  timeline: '#1',
};
const observed: Judgement = { verdict: 'observed', reading: 'holds', message: 'holds', findings: [] };
const unsupported: Partial<RunRecord> = {
  waits: [{ outcome: { type: 'unsupported', reason: 'it has no waitForJob' }, progress: [], mutated: [] }],
};

describe('the rules that hold for every check', () => {
  const missed = /^interception was missed: the client tried to reach api\.example:443 past it/;
  test.each<[string, Partial<RunRecord>, Judgement, string, RegExp]>([
    ['what the judge says counts', {}, failed, 'fail', /^too early$/],
    ['a reading is kept', {}, observed, 'observed', /^holds$/],
    [
      'a run past the interception shows nothing',
      { blocked: ['api.example:443'] },
      failed,
      'unverified',
      missed,
    ],
    [
      'and so does one that passed',
      { blocked: ['api.example:443', 'api.example:443'] },
      passed,
      'unverified',
      missed,
    ],
    [
      'an unhandled rejection fails the check',
      { unhandled: ['boom'] },
      passed,
      'fail',
      /unhandled rejection/,
    ],
    [
      'an unhandled rejection fails an open check',
      { unhandled: ['boom'] },
      observed,
      'fail',
      /unhandled rejection/,
    ],
    [
      'a judged failure comes after it',
      { unhandled: ['boom'] },
      failed,
      'fail',
      /an uncaught exception behind: boom$/,
    ],
    ['what the client cannot do is unverified', unsupported, passed, 'unverified', /^it has no waitForJob$/],
  ])('%s', (_, record, judgement, verdict, message) => {
    const result = applyCommonRules(aRecord(record), judgement);
    expect(result.verdict).toBe(verdict);
    expect(result.message).toMatch(message);
    expect(result.reading).toBe(verdict === 'observed' ? 'holds' : undefined);
  });

  test('an unhandled rejection is a finding, once', () => {
    const { findings } = applyCommonRules(aRecord({ unhandled: ['boom', 'boom'] }), failed);
    expect(findings).toEqual([
      { expected: 'no unhandled rejection and no uncaught exception', actual: 'boom' },
      { expected: '15 s', actual: '2 s' },
    ]);
  });
});

describe('a result', () => {
  const journal = journalOf(Array.from({ length: 50 }, (_, index) => ({ atSeconds: index * 15 })));

  test('has no journal and no timeline when the check passed', () => {
    expect(toResult(aCheck(), aRecord({ journal }), passed, context)).toMatchObject({
      journal: [],
      timeline: null,
    });
  });

  test('has the first and the last five exchanges when it did not', () => {
    const result = toResult(aCheck(), aRecord({ journal }), failed, context);
    expect(result.journal.map(({ number }) => number)).toEqual([1, 2, 3, 4, 5, 46, 47, 48, 49, 50]);
    expect(result.timeline).toBe('#1');
  });

  test('lists what the client reported, and the last observation once', () => {
    const waits = [
      {
        outcome: { type: 'done' as const, observation: { state: 'done' }, atSeconds: 3 },
        progress: [
          { observation: { state: 'running' }, atSeconds: 1 },
          { observation: { state: 'done' }, atSeconds: 2 },
        ],
        mutated: [],
      },
    ];
    const { observations } = toResult(aCheck(), aRecord({ waits }), passed, context);
    expect(observations).toEqual([{ state: 'running' }, { state: 'done' }]);
  });

  test('is plain JSON whatever the client reported', () => {
    const fields: Record<string, unknown> = {
      '/big': 2n,
      '/nan': Number.NaN,
      '/f': () => 1,
      '/long': 'x'.repeat(5000),
    };
    fields['/self'] = fields;
    const waits = [
      {
        outcome: { type: 'done' as const, observation: { fields }, atSeconds: 3 },
        progress: [],
        mutated: [],
      },
    ];
    const result = toResult(aCheck(), aRecord({ waits }), passed, context);
    expect(JSON.parse(JSON.stringify(result))).toEqual(result);
    expect(JSON.stringify(result).length).toBeLessThan(30_000);
  });

  test('shows credentials shortened wherever they stand', () => {
    const token = `eyJh${'x'.repeat(210)}`;
    const [exchange] = journalOf([
      {
        atSeconds: 0,
        headers: [
          ['authorization', `Bearer ${token}`],
          ['cookie', 'own-secret-of-the-client'],
        ],
        url: `https://a.example/?k=${token}`,
      },
    ]);
    const judgement: Judgement = {
      ...failed,
      message: `got ${token}`,
      findings: [{ expected: token, actual: 'none' }],
    };
    const record = aRecord({
      journal: exchange ? [exchange] : [],
      tokens: [{ value: token, fromSeconds: 0 }],
    });
    const result = toResult(aCheck(), record, judgement, context);
    expect(JSON.stringify(result)).not.toContain(token);
    expect(result.journal[0]?.request).toMatchObject({
      url: 'https://a.example/?k=eyJh… (214 characters)',
      headers: [
        ['authorization', 'Bearer eyJh… (214 characters)'],
        ['cookie', 'own-… (24 characters)'],
      ],
    });
    expect(result.message).toBe('got eyJh… (214 characters)');
  });

  test('also in what the client reported, however long that is', () => {
    const token = `eyJh${'x'.repeat(5000)}`;
    const observation = { state: `a ${token}`, fields: { [`/${token}`]: [token] } };
    const record = aRecord({
      waits: [
        {
          outcome: { type: 'unsettled', why: 'stalled', atSeconds: 0 },
          progress: [{ observation, atSeconds: 0 }],
        },
      ],
      tokens: [{ value: token, fromSeconds: 0 }],
    });
    const shown = 'eyJh… (5004 characters)';
    expect(toResult(aCheck(), record, failed, context).observations).toEqual([
      { state: `a ${shown}`, fields: { [`/${shown}`]: [shown] } },
    ]);
  });

  test("shortens a key of the client's own in the query, where the page has its credential there", () => {
    const journal = journalOf([{ atSeconds: 0, url: 'https://a.example/j?key=my-very-secret-key&f=json' }]);
    const credentials = [{ name: 'key', in: 'query' as const, prefix: '', like: 'opaque' as const }];
    const result = toResult(aCheck(), aRecord({ journal }), failed, { ...context, credentials });
    expect(result.journal[0]?.request.url).toBe('https://a.example/j?key=my-v… (18 characters)&f=json');
  });

  test('cuts long bodies and says how long they were', () => {
    const journal = journalOf([{ atSeconds: 0, body: 'x'.repeat(1_048_576) }]);
    const result = toResult(aCheck(), aRecord({ journal }), failed, context);
    expect(result.journal[0]?.reply.body).toBe(`${'x'.repeat(600)}… (1048576 characters)`);
  });
});
