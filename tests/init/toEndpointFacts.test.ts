import { describe, expect, test } from 'vitest';
import type { EndpointFacts } from '../../src/init/EndpointFacts.ts';
import { FILL_IN } from '../../src/init/FILL_IN.ts';
import { toEndpointFacts } from '../../src/init/toEndpointFacts.ts';
import { loadSpec } from '../../src/spec/loadSpec.ts';
import type { Spec } from '../../src/spec/Spec.ts';
import { inventedSpec } from '../helpers/inventedSpec.ts';

const KILN = new URL('../../examples/own-spec/kiln-firing.openapi.yaml', import.meta.url).pathname;

test('all that a small client needs comes from the spec', async () => {
  expect(toEndpointFacts(await loadSpec(KILN))).toEqual({
    spec: 'kiln-firing',
    method: 'GET',
    path: '/kilns/{kiln}/firings/{firing}',
    query: { units: 'celsius', studio_key: '{token}' },
    headers: { Accept: 'application/json', 'Accept-Language': 'en' },
    properties: ['/firing'],
    state: '/firing/status',
    errorStates: [],
    percent: { at: '/firing/segments/done', of: '/firing/segments/total' },
    phases: {
      queued: 'waiting',
      heating: 'running',
      soaking: 'running',
      cooling: 'running',
      unloaded: 'succeeded',
      cracked: 'failed',
      aborted: 'cancelled',
      paused: 'running',
    },
    flags: [],
    intervalsSeconds: [5, 20, 45],
    errorCode: '/fault/id',
    errorMessage: '/fault/reason',
  } satisfies EndpointFacts);
});

describe('of a spec', () => {
  const { backoff: _, errorBody: __, ...silent } = inventedSpec;
  const { percent: ___, ...stateAlone } = inventedSpec.progress;

  test.each<[string, Partial<Spec>, Partial<EndpointFacts>]>([
    [
      'with a credential in a header, its prefix stands before the token',
      {},
      { headers: { Accept: 'application/json', Authorization: 'Bearer {token}' } },
    ],
    [
      'with two cookies, they share one header',
      {
        headers: [],
        credentials: [
          { name: 'sid', in: 'cookie', prefix: '', like: 'opaque' },
          { name: 'csrf', in: 'cookie', prefix: '', like: 'opaque' },
        ],
      },
      { headers: { Accept: 'application/json', Cookie: 'sid={token}; csrf={token}' } },
    ],
    [
      'that asks for values and names none, they are to be filled in',
      {
        credentials: [],
        headers: [
          { name: 'accept', required: true },
          { name: 'X-Trace', required: false },
        ],
        query: [
          { name: 'tenant', required: true },
          { name: 'verbose', required: false, values: ['yes'] },
        ],
      },
      { headers: { accept: FILL_IN }, query: { tenant: FILL_IN } },
    ],
    [
      'with a parameter that selects JSON, it is sent also when it is optional',
      { query: [{ name: 'f', required: false, values: ['html', 'json'], accepted: ['json'] }] },
      { query: { f: 'json' } },
    ],
    ['whose schema names no members, the one of the state is known', {}, { properties: ['/state'] }],
    [
      'with several right readings, the first is taken',
      {
        phases: { done: ['ended', 'succeeded'] },
        alsoSeen: { done: ['running'], DONE: ['succeeded'] },
        flags: [{ at: '/gone', equals: true, state: 'done', phases: ['cancelled', 'ended'] }],
      },
      {
        phases: { done: 'ended', DONE: 'succeeded' },
        flags: [{ at: '/gone', equals: true, state: 'done', phase: 'cancelled' }],
      },
    ],
    [
      'with a case that is no progress, what stands there for a state is no state',
      {
        cases: [
          { id: 'a', title: 'a', is: 'not-progress', body: { state: 'error' } },
          { id: 'b', title: 'b', is: 'not-progress', body: { state: 'running' } },
          { id: 'c', title: 'c', is: 'not-progress', body: { other: 1 } },
        ],
      },
      { errorStates: ['error'] },
    ],
    ['without a percentage, there is none', { progress: stateAlone }, { percent: null, state: '/state' }],
  ])('%s', (_title, different, want) => {
    expect(toEndpointFacts({ ...inventedSpec, ...different })).toMatchObject(want);
    const { headers } = toEndpointFacts({ ...inventedSpec, ...different });
    if (want.headers !== undefined) expect(headers).toEqual(want.headers);
  });

  test('that asks for no interval and shows no error, there are ten seconds and no pointers', () => {
    expect(toEndpointFacts(silent)).toMatchObject({
      intervalsSeconds: [10],
      errorCode: null,
      errorMessage: null,
    });
  });
});
