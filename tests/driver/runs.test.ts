import { connect } from 'node:net';
import { describe, expect, test } from 'vitest';
import type { Client } from '../../src/client/Client.ts';
import type { Observation } from '../../src/client/Observation.ts';
import { inventedPlan, progressReply } from '../helpers/inventedPlan.ts';
import { type PollTools, pollingClient } from '../helpers/pollingClient.ts';
import { useEnvironment } from '../helpers/useEnvironment.ts';

const { run, environment } = useEnvironment({ realTimeLimitMs: 2000 });

const sleep = (seconds: number) => new Promise<void>((resolve) => setTimeout(resolve, seconds * 1000));
const get = async (url: string, init?: RequestInit): Promise<Observation> => (await fetch(url, init)).json();
const never = () => new Promise<never>(() => {});
const running = progressReply('running', 10);
const done = progressReply('done', 100);

async function pollEvery(seconds: number, { url, signal, onProgress }: PollTools): Promise<Observation> {
  for (;;) {
    const progress = await get(url, { signal });
    onProgress(progress);
    if (progress.state === 'done') return progress;
    await sleep(seconds);
  }
}

describe('a run that does not settle is ended', () => {
  const cases: { name: string; client: Client; outcome: object; requests: number }[] = [
    {
      name: 'as stalled when nothing goes on any more',
      client: pollingClient(async ({ url }) => {
        await get(url);
        await sleep(7);
        return never();
      }),
      outcome: { type: 'unsettled', why: 'stalled', atSeconds: 7 },
      requests: 1,
    },
    {
      name: 'at the limit of requests, one beyond it',
      client: pollingClient((tools) => pollEvery(10, tools)),
      outcome: { type: 'unsettled', why: 'requests', atSeconds: 50 },
      requests: 6,
    },
    {
      name: 'at the limit of requests also when they come without a pause',
      client: pollingClient((tools) => pollEvery(0, tools)),
      outcome: { type: 'unsettled', why: 'requests' },
      requests: 6,
    },
    {
      name: 'when ten times as many as the limit went elsewhere',
      client: pollingClient(async ({ url }) => {
        for (;;) {
          await fetch(`${url}/elsewhere`);
          await sleep(1);
        }
      }),
      outcome: { type: 'unsettled', why: 'requests', atSeconds: 50 },
      requests: 51,
    },
    {
      name: 'at the limit of seconds',
      client: pollingClient((tools) => pollEvery(400, tools)),
      outcome: { type: 'unsettled', why: 'seconds', atSeconds: 1000 },
      requests: 3,
    },
    {
      name: 'after a time when it is busy for ever: setImmediate',
      client: pollingClient(async () => {
        for (;;) await new Promise((resolve) => setImmediate(resolve));
      }),
      outcome: { type: 'unsettled', why: 'real-time', atSeconds: 0 },
      requests: 0,
    },
    {
      name: 'after so many timers when it waits for ever in short steps',
      client: pollingClient(async () => {
        for (;;) await sleep(0);
      }),
      outcome: { type: 'unsettled', why: 'timers' },
      requests: 0,
    },
  ];
  test.each(cases)('$name', async ({ client, outcome, requests }) => {
    const record = await run(client, inventedPlan([running], { limits: { requests: 5, seconds: 1000 } }));

    expect(record.waits[0]?.outcome).toMatchObject(outcome);
    expect(record.journal).toHaveLength(requests);
    const after = await run(
      pollingClient((tools) => pollEvery(15, tools)),
      inventedPlan([running, done]),
    );
    expect(after.journal.map(({ sentAtSeconds }) => sentAtSeconds)).toEqual([0, 15]);
    expect(after).toMatchObject({ waits: [{ outcome: { type: 'done', atSeconds: 15 } }], timersLeft: 0 });
    expect(environment().isSpoiled()).toBe(false);
  });
});

describe('two runs one after the other do not meet', () => {
  test('late requests, timers and reports of the first are not seen in the second', async () => {
    const late: number[] = [];
    const restless = pollingClient(async ({ url, onProgress }) => {
      const again = async (): Promise<void> => {
        late.push((await fetch(url).catch(() => ({ status: 0 }))).status);
        onProgress({ state: 'late' });
        setTimeout(() => void again(), 5000);
      };
      void again();
      return get(url);
    });
    const first = await run(restless, inventedPlan([running], { watchSeconds: 12 }));
    expect(first.journal).toHaveLength(4);
    expect(first.timersLeft).toBe(1);

    const second = await run(
      pollingClient((tools) => pollEvery(15, tools)),
      inventedPlan([running, running, done]),
    );

    expect(second.journal.map(({ sentAtSeconds }) => sentAtSeconds)).toEqual([0, 15, 30]);
    expect(second.waits[0]?.progress.map(({ observation }) => observation.state)).toEqual([
      'running',
      'done',
    ]);
    expect(late).toEqual([200, 200, 200]);
  });

  test('a request that goes on after the end gets 599 and is not journaled', async () => {
    const seen: number[] = [];
    const slow = pollingClient(async ({ url, signal }) => {
      signal.addEventListener('abort', () => {
        void fetch(url).then(({ status }) => seen.push(status));
      });
      return never();
    });
    const first = await run(slow, inventedPlan([running]));
    expect(first).toMatchObject({ journal: [], waits: [{ outcome: { why: 'stalled' } }] });
    expect(seen).toEqual([599]);
  });
});

describe('cancel', () => {
  test('comes while the request is in flight, and before its answer', async () => {
    const client = pollingClient((tools) => pollEvery(15, tools), {
      describeError: () => ({ kind: 'cancelled' }),
    });
    const plan = inventedPlan([running], { cancel: { request: 2, when: 'in-flight' }, watchSeconds: 600 });
    const record = await run(client, plan);
    expect(record).toMatchObject({ cancelledAtSeconds: 15, timersLeft: 0 });
    expect(record.waits[0]?.outcome).toEqual({ type: 'failed', error: { kind: 'cancelled' }, atSeconds: 15 });
    expect(record.journal).toHaveLength(2);
    expect(record.journal[1]).toMatchObject({ reply: { index: 1 - 1, status: 0 } });
  });

  test('comes so many seconds after the answer', async () => {
    const client = pollingClient((tools) => pollEvery(15, tools));
    const latency = progressReply('running', 10, { latencySeconds: 2 });
    const plan = inventedPlan([latency], {
      cancel: { request: 2, afterSeconds: 5 },
      limits: { requests: 4, seconds: 500 },
    });
    const record = await run(client, plan);
    expect(record.cancelledAtSeconds).toBe(24);
    expect(record.waits[0]?.outcome).toMatchObject({ type: 'failed', atSeconds: 34 });
  });

  test('that the client does not heed leaves the answer as it is', async () => {
    const client = pollingClient(async ({ url }) => {
      await get(url);
      await sleep(15);
      return get(url);
    });
    const record = await run(
      client,
      inventedPlan([running, done], { cancel: { request: 1, when: 'in-flight' } }),
    );
    expect(record.cancelledAtSeconds).toBe(0);
    expect(record.journal.map(({ reply }) => reply.status)).toEqual([200, 200]);
    expect(record.waits[0]?.outcome).toMatchObject({ type: 'done', atSeconds: 15 });
  });
});

describe('the record tells', () => {
  test('unhandled rejections and exceptions of callbacks', async () => {
    const client = pollingClient(async ({ url }) => {
      void Promise.reject(new Error('left alone'));
      setTimeout(() => {
        throw new RangeError('in a timer');
      }, 1000);
      setImmediate(() => {
        throw new Error('in an immediate');
      });
      await sleep(2);
      return get(url);
    });
    const record = await run(client, inventedPlan([done]));
    expect(record.unhandled.toSorted()).toEqual([
      'Error: in an immediate',
      'Error: left alone',
      'RangeError: in a timer',
    ]);
    expect(record.waits[0]?.outcome).toMatchObject({ type: 'done', atSeconds: 2 });
  });

  test('timers left behind, without those that keep no process alive', async () => {
    const client = pollingClient(async ({ url }) => {
      setInterval(() => {}, 1000);
      setTimeout(() => {}, 500_000);
      setTimeout(() => {}, 500_000).unref();
      AbortSignal.timeout(500_000);
      return get(url);
    });
    expect(await run(client, inventedPlan([done], { watchSeconds: 60 }))).toMatchObject({ timersLeft: 2 });
  });

  test('progress without repetitions, as it was, and what was changed later', async () => {
    const kept: Observation[] = [];
    const client = pollingClient(async ({ onProgress }) => {
      const shared: Observation = { state: 'running', percent: 1, fields: { '/list': [1] } };
      kept.push(shared);
      onProgress(shared);
      onProgress({ ...shared, fields: { '/list': [1] } });
      onProgress({ state: 'running', percent: 2 });
      shared.percent = 3;
      return { state: 'done', phase: 'succeeded' };
    });
    const [wait] = (await run(client, inventedPlan([done]))).waits;
    expect(wait?.progress.map(({ observation }) => observation)).toEqual([
      { state: 'running', percent: 1, fields: { '/list': [1] } },
      { state: 'running', percent: 2 },
    ]);
    expect(wait?.mutated).toEqual([0]);
    expect(wait?.outcome).toMatchObject({ observation: { state: 'done', phase: 'succeeded' } });
    expect(kept).toHaveLength(1);
  });

  test('connections that went past the interception', async () => {
    const client = pollingClient(async ({ url }) => {
      const error = await new Promise<Error & { code?: string }>((resolve) => {
        const socket = connect(4433, 'raw.jobs.example', () => socket.write('no http\r\n'));
        socket.on('error', resolve);
      });
      return { ...(await get(url)), fields: { code: error.code } };
    });
    const record = await run(client, inventedPlan([done]));
    expect(record.blocked).toEqual(['raw.jobs.example:4433']);
    expect(record.waits[0]?.outcome).toMatchObject({ observation: { fields: { code: 'ECONNREFUSED' } } });
  });

  test('every token, and the 401 that an old one gets', async () => {
    const statuses: number[] = [];
    const client = pollingClient(async ({ url, token }) => {
      const old = token();
      for (const bearer of [() => old, () => old, token]) {
        statuses.push((await fetch(url, { headers: { authorization: `Bearer ${bearer()}` } })).status);
        await sleep(1800);
      }
      return { state: 'done' };
    });
    const record = await run(client, inventedPlan([running], { tokenLifeSeconds: 1800 }));
    expect(statuses).toEqual([200, 401, 200]);
    expect(record.tokens).toEqual([
      { value: 'header.payload.signature', fromSeconds: 0 },
      { value: 'header.payload.signa0001', fromSeconds: 3600 },
    ]);
    expect(record.journal.map(({ reply }) => [reply.index, reply.status])).toEqual([
      [0, 200],
      [-1, 401],
      [0, 200],
    ]);
    expect(JSON.parse(record.journal[1]?.reply.body ?? '')).toEqual({
      error: { code: 'Unauthorized', message: 'No token.' },
    });
  });

  test('which wait a request belongs to, with two at once', async () => {
    const plan = inventedPlan([], {
      waits: [
        { scenario: { name: 'one', replies: [running, running, done] }, params: { id: 'job-1' } },
        {
          scenario: { name: 'two', replies: [progressReply('running', 50, { latencySeconds: 3 }), done] },
          params: { id: 'a/b ü' },
        },
      ],
    });
    const record = await run(
      pollingClient((tools) => pollEvery(15, tools)),
      plan,
    );
    expect(record.journal.map(({ wait, sentAtSeconds }) => [wait, sentAtSeconds])).toEqual([
      [0, 0],
      [1, 0],
      [0, 15],
      [1, 18],
      [0, 30],
    ]);
    expect(record.waits.map(({ outcome }) => outcome)).toMatchObject([
      { type: 'done', atSeconds: 30 },
      { type: 'done', atSeconds: 18 },
    ]);
    expect(record.waits[1]?.progress.map(({ observation }) => observation.percent)).toEqual([50, 100]);
  });

  test('several requests at once', async () => {
    const client = pollingClient(async ({ url }) => {
      await Promise.all([get(url), get(url), get(url)]);
      return get(url);
    });
    const latency = (latencySeconds: number) => progressReply('running', 10, { latencySeconds });
    const record = await run(client, inventedPlan([latency(3), latency(1), latency(2), done]));
    expect(
      record.journal.map(({ sentAtSeconds, answeredAtSeconds }) => [sentAtSeconds, answeredAtSeconds]),
    ).toEqual([
      [0, 3],
      [0, 1],
      [0, 2],
      [3, 3],
    ]);
  });
});
