import { describe, expect, test } from 'vitest';
import type { Client, Connection } from '../../src/client/Client.ts';
import type { Observation } from '../../src/client/Observation.ts';
import type { RunPlan } from '../../src/driver/RunPlan.ts';
import { inventedPlan, progressReply } from '../helpers/inventedPlan.ts';
import { useEnvironment } from '../helpers/useEnvironment.ts';

const { run } = useEnvironment({ realTimeLimitMs: 2000 });

const params = { id: 'job-1' };
const running = (percent: number) => progressReply('running', percent);
const done = progressReply('done', 100);

/** Two operations, one after the other, each with a script of its own. */
const inTurn = (first = [running(10)], second = [running(20)], more: Partial<RunPlan> = {}) =>
  inventedPlan([], {
    ops: ['getProgress'],
    inTurn: true,
    waits: [first, second].map((replies) => ({ scenario: { name: 'test', replies }, params })),
    ...more,
  });

/** A client that counts what is opened and closed. */
function countingClient(more: (url: string) => Partial<Connection> = () => ({})) {
  const counts = { opened: 0, closed: 0 };
  const client: Client = {
    name: 'test',
    version: '1.0.0',
    specs: ['invented'],
    connect({ baseUrl, params: { id } }) {
      counts.opened += 1;
      const url = `${baseUrl}/jobs/${id}/progress`;
      return {
        getProgress: async (): Promise<Observation> => (await fetch(url)).json(),
        close: () => {
          counts.closed += 1;
        },
        ...more(url),
      };
    },
  };
  return { client, counts };
}

describe('two operations in turn', () => {
  test('are on one connection, and each plays its own script', async () => {
    const { client, counts } = countingClient();
    const record = await run(client, inTurn());

    expect(counts).toEqual({ opened: 1, closed: 1 });
    expect(record.journal.map(({ wait, reply }) => [wait, reply.label])).toEqual([
      [0, '10 % running'],
      [1, '20 % running'],
    ]);
    expect(record.waits.map(({ outcome }) => outcome)).toMatchObject([
      { type: 'done', observation: { percent: 10 } },
      { type: 'done', observation: { percent: 20 } },
    ]);
  });

  test('both run when the first fails', async () => {
    const { client } = countingClient((url) => ({
      getProgress: async () => {
        const response = await fetch(url);
        if (!response.ok) throw new TypeError('no progress');
        return response.json();
      },
    }));
    const record = await run(client, inTurn([{ ...running(10), status: 503 }]));
    expect(record.waits.map(({ outcome }) => outcome.type)).toEqual(['crashed', 'done']);
  });

  test('end with the first where that does not come to an end', async () => {
    const { client } = countingClient(() => ({ getProgress: () => new Promise(() => {}) }));
    const record = await run(client, inTurn());
    expect(record.journal).toEqual([]);
    expect(record.waits.map(({ outcome }) => outcome)).toMatchObject([
      { type: 'unsettled', why: 'stalled' },
      { type: 'unsupported', reason: 'The operation before it did not come to an end of its own.' },
    ]);
  });

  test('of which the first is cancelled: the second is not', async () => {
    const { client } = countingClient((url) => ({
      async waitForJob({ signal }) {
        for (;;) {
          const progress: Observation = await (await fetch(url, { signal })).json();
          if (progress.state === 'done') return progress;
          await new Promise<void>((resolve, reject) => {
            const timer = setTimeout(resolve, 15_000);
            signal.addEventListener('abort', () => {
              clearTimeout(timer);
              reject(signal.reason);
            });
          });
        }
      },
    }));
    const record = await run(
      client,
      inTurn([running(10)], [running(20), done], {
        ops: ['waitForJob'],
        cancel: { request: 2, afterSeconds: 1 },
      }),
    );
    expect(record.cancelledAtSeconds).toBe(16);
    expect(record.journal.map(({ wait, sentAtSeconds }) => [wait, sentAtSeconds])).toEqual([
      [0, 0],
      [0, 15],
      [1, 16],
      [1, 31],
    ]);
    expect(record.waits[1]?.outcome).toMatchObject({ type: 'done', atSeconds: 31 });
  });
});
