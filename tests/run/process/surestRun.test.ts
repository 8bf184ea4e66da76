import { describe, expect, test } from 'vitest';
import type { EndpointRun } from '../../../src/driver/process/Endpoint.ts';
import { ServedRun } from '../../../src/driver/process/ServedRun.ts';
import { surestRun } from '../../../src/run/process/surestRun.ts';
import type { IncomingCall } from '../../../src/transport/IncomingCall.ts';
import { inventedPlan } from '../../helpers/inventedPlan.ts';
import { inventedSpec } from '../../helpers/inventedSpec.ts';

const BASE = 'https://north.jobs.example';

function runOf(job: string, token: string, spec = inventedSpec): EndpointRun {
  const plan = inventedPlan([]);
  const [wait] = plan.waits;
  if (wait === undefined) throw new Error('a plan without a wait');
  const ignore = () => {};
  const served = new ServedRun({
    spec,
    plan: { ...plan, token, waits: [{ ...wait, params: { id: job } }] },
    onCancelDue: ignore,
    onSign: ignore,
    onLate: ignore,
  });
  return { answer: async () => 'reset', claim: (call) => served.claim(call) };
}

const call = (job: string, token?: string): IncomingCall => ({
  method: 'GET',
  url: `${BASE}/jobs/${job}/progress`,
  headers: new Headers(token === undefined ? {} : { authorization: `Bearer ${token}` }),
  body: null,
  text: async () => '',
  signal: new AbortController().signal,
});

describe('a request that comes while one run goes on and another has ended belongs to', () => {
  test.each([
    ['the one that goes on, of its job', ['new', 'old'], call('new', 'token-new'), 'new'],
    ['the one that ended, of its job', ['new', 'old'], call('old', 'token-old'), 'old'],
    ['the one that ended, of its job and without a token', ['new', 'old'], call('old'), 'old'],
    ['the one that goes on, of an old job with its token', ['new', 'old'], call('old', 'token-new'), 'new'],
    ['the one that goes on, of its job with an old token', ['new', 'old'], call('new', 'token-old'), 'new'],
    ['the one that goes on, where neither is meant', ['new', 'old'], call('other'), 'new'],
    [
      'the one that ended, by its token, where both have one job',
      ['same', 'same'],
      call('same', 'token-old'),
      'old',
    ],
    ['the one that goes on, where both have one job', ['same', 'same'], call('same'), 'new'],
  ])('%s', (_, [newJob = '', oldJob = ''], request, want) => {
    const runs = { new: runOf(newJob, 'token-new'), old: runOf(oldJob, 'token-old') };
    expect(surestRun([runs.new, runs.old], request)).toBe(runs[want as keyof typeof runs]);
  });

  test('nobody before the first', () => expect(surestRun([], call('new'))).toBeUndefined());
});
