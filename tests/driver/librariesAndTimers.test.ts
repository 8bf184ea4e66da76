import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import type { Reply } from '../../src/scenario/Scenario.ts';
import { inventedPlan, progressReply } from '../helpers/inventedPlan.ts';
import { pollingClient } from '../helpers/pollingClient.ts';
import { useEnvironment } from '../helpers/useEnvironment.ts';

const { run } = useEnvironment();

const zipped = (reply: Reply): Reply => ({
  ...reply,
  headers: { ...reply.headers, 'content-encoding': 'gzip' },
  body: { base64: gzipSync('json' in reply.body ? JSON.stringify(reply.body.json) : '').toString('base64') },
});
const replies = [
  progressReply('queued', 0),
  zipped(progressReply('running', 10, { latencySeconds: 0.25 })),
  progressReply('running', 20, { latencySeconds: 2.5 }),
  zipped(progressReply('done', 100)),
];
const plan = inventedPlan(replies, { watchSeconds: 600 });
const times = [
  [0, 0],
  [15, 15.25],
  [45.25, 47.75],
  [107.75, 107.75],
];

type Get = (url: string) => Promise<{ state: string; percent: number }>;
type Wait = (milliseconds: number) => Promise<unknown>;

const poll = (get: Get, wait: Wait) =>
  pollingClient(async ({ url, onProgress }) => {
    for (const milliseconds of [15_000, 30_000, 60_000, 120_000]) {
      const progress = await get(url);
      onProgress(progress);
      if (progress.state === 'done') return progress;
      await wait(milliseconds);
    }
    throw new Error('not done');
  });

describe('a client is on virtual time', () => {
  const getterNames = [
    'fetch',
    'fetch of a Request',
    'axios',
    'axios with a signal',
    'got',
    'ky',
    'node:https, default import',
    'node:https, namespace',
    'node:https, kept alive',
  ];
  const waiterNames = [
    'global setTimeout',
    'global setInterval',
    'promisify(setTimeout)',
    'node:timers, default import',
    'node:timers, named import',
    'node:timers, namespace',
    'node:timers/promises, setTimeout',
    'node:timers/promises, default import',
    'node:timers/promises, setInterval',
    'node:timers/promises, scheduler.wait',
    'AbortSignal.timeout',
    'a second timer after the first',
  ];
  const pairs = [
    ...getterNames.map((getter) => ({ getter, waiter: 'global setTimeout' })),
    ...waiterNames.map((waiter) => ({ getter: 'fetch', waiter })),
  ];

  test.each(pairs)('with $getter and $waiter', async ({ getter, waiter }) => {
    const { getters } = await import('../helpers/getters.ts');
    const { waiters } = await import('../helpers/waiters.ts');
    const get = getters[getter];
    const wait = waiters[waiter];
    if (!get || !wait) throw new Error('no such getter or waiter');

    const record = await run(poll(get, wait), plan);

    expect(record.waits[0]?.outcome).toEqual({
      type: 'done',
      observation: { state: 'done', percent: 100 },
      atSeconds: 107.75,
    });
    expect(
      record.journal.map(({ sentAtSeconds, answeredAtSeconds }) => [sentAtSeconds, answeredAtSeconds]),
    ).toEqual(times);
    expect(record.journal.map(({ number, wait: whose, reply }) => [number, whose, reply.index])).toEqual([
      [1, 0, 0],
      [2, 0, 1],
      [3, 0, 2],
      [4, 0, 3],
    ]);
    expect(record.journal.map(({ reply }) => JSON.parse(reply.body).percent)).toEqual([0, 10, 20, 100]);
    expect(record.journal[1]?.reply.headers['date']).toBe('Mon, 02 Mar 2026 10:00:15 GMT');
    expect(record.waits[0]?.progress.map(({ atSeconds }) => atSeconds)).toEqual([0, 15.25, 47.75, 107.75]);
    expect(record).toMatchObject({ op: 'waitForJob', timersLeft: 0, unhandled: [], blocked: [] });
  });
});
