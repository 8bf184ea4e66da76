import { describe, expect, test } from 'vitest';
import type { Client } from '../../src/client/Client.ts';
import type { Observation } from '../../src/client/Observation.ts';
import { inventedPlan, progressReply } from '../helpers/inventedPlan.ts';
import { pollingClient } from '../helpers/pollingClient.ts';
import { useEnvironment } from '../helpers/useEnvironment.ts';

const { run } = useEnvironment({ realTimeLimitMs: 2000 });

const get = async (url: string, init?: RequestInit): Promise<Observation> => (await fetch(url, init)).json();
const throwing = (): never => {
  throw new Error('not readable');
};
const circle = () => {
  const list: unknown[] = [];
  list.push(list);
  return { '/list': list };
};
const never = () => new Promise<never>(() => {});
const done = progressReply('done', 100);

describe('an operation that the client cannot do is unsupported', () => {
  const base = pollingClient(async ({ url }) => get(url));
  test.each([
    { name: 'not in can', client: { ...base, can: ['getProgress' as const] }, plan: {} },
    {
      name: 'no cancel',
      client: { ...base, can: ['waitForJob' as const] },
      plan: { cancel: { request: 1, afterSeconds: 1 } },
    },
    { name: 'no token', client: { ...base, can: ['waitForJob' as const] }, plan: { tokenLifeSeconds: 60 } },
    { name: 'no method', client: { ...base, connect: () => ({}) }, plan: {} },
  ])('$name', async ({ client, plan }) => {
    const record = await run(client, inventedPlan([done], plan));
    expect(record).toMatchObject({ journal: [], waits: [{ outcome: { type: 'unsupported' } }] });
    expect(record).not.toHaveProperty('op');
  });

  test('the first operation that it can do is run', async () => {
    const both: Client = {
      ...base,
      connect: () => ({ getProgress: () => ({ state: 'x' }), waitForJob: () => ({ state: 'y' }) }),
    };
    const plan = inventedPlan([done], { ops: ['getProgress', 'waitForJob'] });
    expect(await run(both, plan)).toMatchObject({ op: 'getProgress' });
    expect(await run({ ...both, can: ['waitForJob'] }, plan)).toMatchObject({ op: 'waitForJob' });
  });
});

describe('an observation that breaks the contract is a crash that says so', () => {
  test.each([
    [{ phase: 'done' }, "phase 'done'; the client contract asks for one of waiting, running"],
    [{ percent: '40' }, "percent '40'; the client contract asks for a finite number"],
    [{ percent: Number.NaN }, 'percent NaN'],
    [{ state: 4 }, 'state 4'],
    [{ fields: [] }, 'fields []'],
    [
      { fields: { '/x': () => {} } },
      "cannot be copied (Error: a function at '/x'); the client contract asks",
    ],
    [{ fields: { '/x': [1, 2n] } }, "2n at '/x', 1)"],
    [{ fields: new Map([['/x', 1]]) }, "Map(1) { '/x' => 1 })"],
    [{ fields: { '/x': new Date(0) } }, "1970-01-01T00:00:00.000Z at '/x')"],
    [{ fields: circle() }, "a circle at '/list', 0)"],
    [{ fields: { '/x': Number.NaN } }, "NaN at '/x')"],
    [{ fields: 'no object' }, "fields 'no object'"],
    [{ phase: 2n }, 'phase 2n'],
    [undefined, 'undefined; the client contract asks for an observation'],
  ])('%o', async (live, message) => {
    const handed = live as Observation;
    for (const client of [
      pollingClient(async () => handed),
      pollingClient(async ({ onProgress }) => {
        onProgress(handed);
        return never();
      }),
    ]) {
      const [wait] = (await run(client, inventedPlan([done]))).waits;
      expect(wait?.outcome).toMatchObject({ type: 'crashed', message: expect.stringContaining(message) });
    }
  });
});

test('an observation may say null for what it does not say, and hold objects of no class', async () => {
  const fields = Object.assign(Object.create(null), { '/x': null, '/y': [{ z: 1 }], '/gone': undefined });
  const live: unknown = { state: null, phase: null, percent: null, fields };
  const client = pollingClient(async ({ onProgress }) => {
    onProgress(live as Observation);
    const last: unknown = { fields: null };
    return last as Observation;
  });
  const [wait] = (await run(client, inventedPlan([done]))).waits;
  expect(wait?.progress.map(({ observation }) => observation)).toEqual([
    { fields: { '/x': null, '/y': [{ z: 1 }] } },
  ]);
  expect(wait).toMatchObject({ mutated: [], outcome: { type: 'done', observation: {} } });
});

test('a promise for progress is a crash, and so is what cannot be looked at', async () => {
  const hostile = Object.defineProperty(new Error('x'), 'message', { get: throwing });
  const unreadable: unknown = Object.defineProperty({}, 'state', { get: throwing });
  for (const [client, message] of [
    [
      pollingClient(async ({ onProgress }) => onProgress(Promise.resolve({}) as Observation) ?? never()),
      'a promise',
    ],
    [pollingClient(async () => unreadable as Observation), 'cannot be copied (Error: not readable)'],
    [pollingClient(() => Promise.reject(hostile)), 'its own properties throw'],
    [pollingClient(() => Promise.reject(hostile), { describeError: () => undefined }), 'not readable'],
  ] as const) {
    const record = await run(client, inventedPlan([done]));
    expect(record.waits[0]?.outcome).toMatchObject({
      type: 'crashed',
      message: expect.stringContaining(message),
    });
    expect(record.unhandled).toEqual([]);
  }
});

test('a close that fails is told on its own', async () => {
  for (const close of [
    () => {
      throw new Error('stuck');
    },
    () => Promise.reject(new Error('stuck')),
  ]) {
    const client = { ...pollingClient(async () => ({})), connect: () => ({ waitForJob: () => ({}), close }) };
    expect(await run(client, inventedPlan([done]))).toMatchObject({
      closeError: 'Error: stuck',
      unhandled: [],
      waits: [{ outcome: { type: 'done' } }],
    });
  }
});

test('another host or path is answered 599, and --base-url moves both', async () => {
  const statuses: number[] = [];
  const client = pollingClient(async ({ url }) => {
    for (const other of [
      url,
      'https://south.jobs.example/jobs/job-1/progress',
      'https://jobs.example/jobs/job-1/progress',
      `${url}/more`,
    ]) {
      statuses.push((await fetch(other)).status);
    }
    return { state: 'done' };
  });
  await run(client, inventedPlan([done]));
  await run(client, inventedPlan([done]), { baseUrl: 'http://127.0.0.1:8080/api' });
  expect(statuses).toEqual([200, 200, 599, 599, 200, 599, 599, 599]);
});

test('a reset connection is a failed request in every library', async () => {
  const { getters } = await import('../helpers/getters.ts');
  for (const [name, getter] of Object.entries(getters)) {
    const client = pollingClient(({ url }) => getter(url), { describeError: () => undefined });
    const record = await run(client, inventedPlan([progressReply('running', 1, { fault: 'reset' })]));
    expect(record.waits[0]?.outcome, name).toEqual({ type: 'failed', error: {}, atSeconds: 0 });
    expect(record.unhandled, name).toEqual([]);
  }
});
