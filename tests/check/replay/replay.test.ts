import { describe, expect, test } from 'vitest';
import type { Check } from '../../../src/check/Check.ts';
import { checksOf } from '../../../src/check/checksOf.ts';
import type { Reply } from '../../../src/scenario/Scenario.ts';
import type { Spec } from '../../../src/spec/Spec.ts';
import { boundSpec } from '../../helpers/boundSpec.ts';
import { progressReply } from '../../helpers/inventedPlan.ts';
import { inventedSpec } from '../../helpers/inventedSpec.ts';

const [ok, unauthorized] = inventedSpec.responses;
if (ok === undefined || unauthorized === undefined) throw new Error('the invented spec has two responses');
const schema = {
  type: 'object',
  required: ['state'],
  properties: { state: { type: 'string' }, percent: { type: 'number' } },
};
const spec = boundSpec({
  responses: [
    { ...ok, schema },
    { ...unauthorized, status: 429 },
  ],
});

/** A recorded answer: its body is text. */
const at = (percent: number, state = 'running', more: Partial<Reply> = {}): Reply =>
  progressReply(state, percent, { body: { text: JSON.stringify({ state, percent }) }, ...more });
const done = at(100, 'done');
const status = (code: number, headers: Record<string, string> = {}): Reply => ({
  label: `${code}`,
  status: code,
  headers,
  body: { text: '' },
});
const refused = status(429, { 'retry-after': '7' });

const askedOf = (replies: Reply[], own: Spec = spec): Check[] =>
  checksOf(own, { seed: 1, params: {}, recorded: { name: 'run.har', replies } });
const slugsOf = (replies: Reply[], own?: Spec) =>
  askedOf(replies, own).map(({ group, slug }) => `${group}/${slug}`);
const WAITS = 'backoff/any-history';
const REFUSED = 'backoff/any-history-refused';
const ENDS = 'lifecycle/any-history-ends';
const BODIES = 'parsing/any-documented-body';

describe('a recorded run is asked', () => {
  test.each<[string, Reply[], string[]]>([
    ['whatever it can answer', [at(10), refused, at(10), done], [BODIES, WAITS, REFUSED, ENDS]],
    ['of no refusal where none came', [at(10), done], [BODIES, WAITS, ENDS]],
    ['of no end where it has none', [at(10), at(20)], [BODIES, WAITS]],
    ['of no end where an error came before it', [at(10), status(503), done], [BODIES, WAITS]],
    ['of no end where a connection was lost', [{ ...status(0), fault: 'reset' }, done], [BODIES, WAITS]],
    ['of no end where a state came that no page shows', [at(10, 'odd'), done], [BODIES, WAITS]],
    ['of no end where a 429 did not say for how long', [status(429), done], [BODIES, WAITS, REFUSED]],
    ['of no end where the job went on after it', [at(10), done, at(20), done], [BODIES, WAITS]],
    ['of its end also where that was recorded twice', [at(10), done, done], [BODIES, WAITS, ENDS]],
    ['of its waits alone where no body is as the page shows it', [at(1, 'done', { headers: {} })], [WAITS]],
    ['of no body that breaks the schema', [at(1, 'done', { body: { text: '{"state":1}' } })], [WAITS]],
    ['of no body that is no JSON', [at(1, 'done', { body: { text: '<html>' } })], [WAITS]],
    ['of no percentage beyond the scale', [at(120)], [WAITS]],
  ])('%s', (_, replies, slugs) => expect(slugsOf(replies)).toEqual(slugs));

  test('of no end where a 429 came that the page does not list', () => {
    const silent = boundSpec({ responses: [{ ...ok, schema }] });
    expect(slugsOf([refused, done], silent)).toEqual([BODIES, WAITS, REFUSED]);
  });

  test('and of nothing else: no case is drawn', () => {
    for (const { property, title } of askedOf([at(10), refused, done])) {
      expect(property).toMatchObject({ runs: 0, recorded: true });
      expect(title).toMatch(/the recorded run/);
    }
  });
});

describe('the cases of a recorded run', () => {
  const caseOf = (slug: string, replies: Reply[]) =>
    askedOf(replies).find((check) => check.id.endsWith(slug))?.property?.boundaries ?? [];

  test('are the run itself, answer by answer', () => {
    const replies = [at(10), refused, done];
    const [one, ...others] = caseOf(WAITS, replies);
    expect(others).toEqual([]);
    expect(one?.label).toBe('3 answers, the last 100 % done');
    expect(one?.plan.waits.map(({ scenario }) => scenario.replies)).toEqual([replies]);
  });

  test('are ended after the last answer where the job had not come to its end', () => {
    const limitOf = (replies: Reply[]) => caseOf(WAITS, replies)[0]?.plan.limits.requests;
    expect(limitOf([at(10), at(20)])).toBe(2);
    expect(limitOf([at(10), done])).toBeGreaterThan(2);
  });

  test('are each of its bodies once, and an end after it', () => {
    const cases = caseOf(BODIES, [at(10), at(10), status(503), at(20), done]);
    expect(cases.map(({ label }) => label)).toEqual([
      'the answer 10 % running',
      'the answer 20 % running',
      'the answer 100 % done',
    ]);
    const [first] = cases;
    expect(first?.plan.waits[0]?.scenario.replies.map(({ label }) => label)).toEqual([
      '10 % running',
      '100 % done',
    ]);
  });
});
