import { describe, expect, it } from 'vitest';
import { checksOf } from '../../src/check/checksOf.ts';
import type { Observation } from '../../src/client/Observation.ts';
import type { Spec } from '../../src/spec/Spec.ts';
import { boundSpec, checkOf, slugsOf } from '../helpers/boundSpec.ts';
import { inventedSpec } from '../helpers/inventedSpec.ts';
import { done, failed, recordOf, unsettled } from '../helpers/journal.ts';

const [ok, unauthorized] = inventedSpec.responses;
const okWith = (schema: Record<string, unknown>, value: unknown): Spec['responses'] => [
  {
    status: 200,
    contentType: 'application/json',
    headers: [],
    ...ok,
    schema,
    examples: [{ name: 'one', value }],
  },
  ...(unauthorized === undefined ? [] : [unauthorized]),
];

describe('request checks', () => {
  const sent = (slug: string, spec: Spec, headers: [string, string][]) =>
    checkOf(spec, `request/${slug}`).judge(recordOf([{ atSeconds: 0, headers }])).verdict;
  it.each<{ asked: string; sent: string | undefined; want: string }>([
    { asked: 'application/json', sent: 'application/json', want: 'pass' },
    { asked: 'application/json', sent: 'text/plain, Application/JSON;q=0.9', want: 'pass' },
    { asked: 'application/json', sent: '*/*', want: 'fail' },
    { asked: 'application/json', sent: 'application/json2', want: 'fail' },
    { asked: 'application/json', sent: undefined, want: 'fail' },
    { asked: 'application/json;odata=verbose', sent: 'application/json;odata=verbose', want: 'pass' },
    { asked: 'a, b', sent: 'a, b', want: 'pass' },
  ])('a header that shall be $asked and is $sent: $want', ({ asked, sent: value, want }) => {
    const spec = boundSpec({ headers: [{ name: 'Accept', required: true, value: asked }] });
    expect(sent('header-accept-value', spec, value === undefined ? [] : [['accept', value]])).toBe(want);
  });
  it('a header whose value is free has to be there', () => {
    const spec = boundSpec({ headers: [{ name: 'X-Tenant', required: true }] });
    expect([sent('header-x-tenant', spec, [['x-tenant', 'any']]), sent('header-x-tenant', spec, [])]).toEqual(
      ['pass', 'fail'],
    );
    expect(slugsOf(spec)).not.toContain('request/header-x-tenant-value');
  });
  it('a recommended header has no check of its presence alone', () => {
    const slugs = slugsOf(boundSpec({ headers: [{ name: 'Accept', required: false, value: 'x' }] }));
    expect(slugs.filter((slug) => slug.startsWith('request/header'))).toEqual([
      'request/header-accept-value',
    ]);
  });
  it.each([
    ['?f=json', 'pass'],
    ['?f=pjson', 'pass'],
    ['?f=html', 'fail'],
    ['?F=json', 'fail'],
    ['', 'fail'],
  ])('a query %s where f shall be json or pjson: %s', (search, want) => {
    const spec = boundSpec({
      query: [{ name: 'f', required: false, values: ['html', 'json', 'pjson'], accepted: ['json', 'pjson'] }],
    });
    const record = recordOf([
      { atSeconds: 0, url: `https://north.jobs.example/jobs/job-1/progress${search}` },
    ]);
    expect(checkOf(spec, 'request/query-f').judge(record).verdict).toBe(want);
  });
  it.each([
    ['GET', '', 'pass', 'pass'],
    ['POST', '', 'fail', 'pass'],
    ['GET', 'f=json', 'pass', 'fail'],
  ])('%s with the body "%s": method %s, no-body %s', (method, body, ofMethod, ofBody) => {
    const record = recordOf([{ atSeconds: 0, method, sent: body }]);
    const spec = boundSpec();
    expect([
      checkOf(spec, 'request/method').judge(record).verdict,
      checkOf(spec, 'request/no-body').judge(record).verdict,
    ]).toEqual([ofMethod, ofBody]);
  });
});

describe('parsing checks', () => {
  const got = (slug: string, spec: Spec, observation: Observation) =>
    checkOf(spec, `parsing/${slug}`).judge(recordOf([{ atSeconds: 0 }], { outcome: done(observation) }))
      .verdict;
  const schema = {
    type: 'object',
    required: ['state'],
    properties: {
      state: { type: 'string', enum: ['queued', 'running', 'done'] },
      percent: { type: 'number' },
      note: { type: ['string', 'null'], maxLength: 20 },
      parts: { type: 'array', items: { type: 'string' } },
    },
  };
  const spec = boundSpec({
    responses: okWith(schema, { state: 'running', percent: 40, note: 'a', parts: ['b', 'c'] }),
    alsoSeen: { DONE: ['succeeded'] },
  });

  it('ask for each documented property that may be absent, null, long or in other scripts', () => {
    const slugs = slugsOf(spec).filter((slug) => slug.startsWith('parsing/'));
    for (const slug of [
      'without-percent',
      'without-note',
      'without-parts',
      'only-note',
      'without-optionals',
      'null-note',
      'long-texts',
      'unicode-texts',
      'long-lists',
      'also-seen-done',
    ]) {
      expect(slugs).toContain(`parsing/${slug}`);
    }
    expect(slugs).not.toContain('parsing/without-state');
    expect(slugs).not.toContain('parsing/null-percent');
  });
  it.each<{ slug: string; observation: Observation; want: string }>([
    { slug: 'percent-fraction', observation: { percent: 56.5 }, want: 'pass' },
    { slug: 'percent-fraction', observation: { percent: 56 }, want: 'fail' },
    { slug: 'percent-tiny', observation: { percent: 1e-5 }, want: 'pass' },
    { slug: 'percent-tiny', observation: { percent: 0 }, want: 'fail' },
    { slug: 'percent-top', observation: { percent: 1 }, want: 'fail' },
    { slug: 'state-queued', observation: { state: 'queued', phase: 'waiting' }, want: 'pass' },
    { slug: 'state-queued', observation: { phase: 'running' }, want: 'fail' },
    { slug: 'also-seen-done', observation: { state: 'DONE', phase: 'unknown' }, want: 'pass' },
    { slug: 'also-seen-done', observation: { state: 'DONE', phase: 'failed' }, want: 'fail' },
    { slug: 'unknown-state', observation: { phase: 'unknown' }, want: 'pass' },
    { slug: 'unknown-state', observation: { phase: 'succeeded' }, want: 'fail' },
    { slug: 'without-percent', observation: { state: 'running', phase: 'running' }, want: 'pass' },
    { slug: 'without-percent', observation: { state: 'running', percent: 40 }, want: 'fail' },
    { slug: 'without-percent', observation: {}, want: 'unverified' },
  ])('$slug read as $observation: $want', ({ slug, observation, want }) => {
    expect(got(slug, spec, observation)).toBe(want);
  });
  it('cut long and odd texts to the documented length, and repeat lists', () => {
    const bodyOf = (slug: string) => {
      const body = checkOf(spec, `parsing/${slug}`).plan.waits[0]?.scenario.replies[0]?.body;
      return body !== undefined && 'json' in body ? body.json : undefined;
    };
    expect(bodyOf('long-texts')).toMatchObject({ state: 'running', note: 'x'.repeat(20) });
    expect(bodyOf('long-lists')).toMatchObject({
      parts: expect.objectContaining({ length: 1000, 0: 'b', 1: 'c', 2: 'b' }),
    });
  });
  it('take the reading of unknown properties where the page leaves it open', () => {
    const open = boundSpec({
      open: [
        {
          id: 'more',
          section: 'All',
          text: 'Silent.',
          readings: { accepts: 'It does.', rejects: 'It does not.' },
          checks: ['parsing/unknown-property'],
        },
      ],
    });
    const check = checkOf(open, 'parsing/unknown-property');
    const accepted = recordOf([{ atSeconds: 0 }], { outcome: done({ state: 'running', percent: 56 }) });
    const rejected = recordOf([{ atSeconds: 0 }], { outcome: failed({ kind: 'malformed' }) });
    expect([check.judge(accepted).reading, check.judge(rejected).reading]).toEqual(['accepts', 'rejects']);
  });
});

describe('error checks', () => {
  it('ask for a documented status also where the page shows no body', () => {
    const spec = boundSpec({
      responses: [
        ...inventedSpec.responses,
        { status: 403, contentType: 'text/plain', schema: {}, examples: [], headers: [] },
      ],
    });
    const slugs = slugsOf(spec);
    expect(slugs).toContain('errors/403');
    expect(slugs).not.toContain('errors/status-403');
    const record = recordOf([{ atSeconds: 0, status: 403 }], {
      outcome: failed({ kind: 'forbidden', status: 403 }),
    });
    expect(checkOf(spec, 'errors/403').judge(record).verdict).toBe('pass');
  });
  it('ask for each status once, documented or not', () => {
    const statuses = slugsOf(boundSpec()).flatMap(
      (slug) => /^errors\/(?:status-)?(\d+)$/.exec(slug)?.[1] ?? [],
    );
    expect(statuses.sort()).toEqual(['400', '401', '403', '404', '408', '429', '500', '502', '503', '504']);
  });
  it('ask for further examples of a status by their names', () => {
    const more = { name: 'Expired', value: { error: { code: 'Expired', message: 'Too old.' } } };
    const responses = inventedSpec.responses.map((response) =>
      response.status === 401 ? { ...response, examples: [...response.examples, more] } : response,
    );
    const check = checkOf(boundSpec({ responses }), 'errors/401-expired');
    const record = (code: string) =>
      recordOf([{ atSeconds: 0, status: 401 }], { outcome: failed({ kind: 'unauthorized', code }) });
    expect([check.judge(record('Expired')).verdict, check.judge(record('Unauthorized')).verdict]).toEqual([
      'pass',
      'fail',
    ]);
  });
});

describe('lifecycle checks', () => {
  const spec = boundSpec({ phases: { ...inventedSpec.phases, broken: ['failed'] } });
  const checks = checksOf(spec, { seed: 1, params: {} });
  it('ask for the end at each state that ends a job', () => {
    expect(slugsOf(spec).filter((slug) => slug.includes('ends-at'))).toEqual([
      'lifecycle/ends-at-done',
      'lifecycle/ends-at-broken',
      'lifecycle/ends-at-done-bare',
      'lifecycle/ends-at-broken-bare',
    ]);
  });
  it('let a failed job end with its phase and not with success', () => {
    const { plan, judge } = checkOf(spec, 'lifecycle/ends-at-broken');
    const [first, last] =
      plan.waits[0]?.scenario.replies.map(({ body }) => JSON.stringify('json' in body ? body.json : null)) ??
      [];
    const polls = [
      { atSeconds: 0, body: first ?? '' },
      { atSeconds: 15, body: last ?? '' },
    ];
    const ended = (phase: 'failed' | 'succeeded') =>
      judge(recordOf(polls, { outcome: done({ phase }) })).verdict;
    expect([ended('failed'), ended('succeeded')]).toEqual(['pass', 'fail']);
  });
  it('give two waits jobs of the same project', () => {
    const params: Spec['params'] = [
      { name: 'project', like: 'hex32' },
      { name: 'id', like: 'uuid' },
    ];
    const [one, other] = checkOf(
      { ...spec, path: '/projects/{project}/jobs/{id}', params },
      'lifecycle/two-waits',
    ).plan.waits;
    expect(other?.params.project).toBe(one?.params.project);
    expect(other?.params.id).not.toBe(one?.params.id);
  });
  it('take nothing for granted that has not been shown', () => {
    const nothing = recordOf([], { outcome: unsettled('stalled') });
    for (const check of checks) expect(check.judge(nothing).verdict, check.id).not.toBe('pass');
  });
  it('take nothing for granted of a client that fails before it asks', () => {
    const nothing = recordOf([], { outcome: failed({}) });
    for (const check of checks) expect(check.judge(nothing).verdict, check.id).not.toBe('pass');
  });
});
