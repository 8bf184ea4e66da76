import { pbkdf2 } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { promisify } from 'node:util';
import { gunzip, gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { inventedPlan, progressReply } from '../helpers/inventedPlan.ts';
import { pollingClient } from '../helpers/pollingClient.ts';
import { useEnvironment } from '../helpers/useEnvironment.ts';

const { run } = useEnvironment();

const names = [
  'fetch',
  'fetch of a Request',
  'axios',
  'axios with a signal',
  'got',
  'ky',
  'node:https, default import',
  'node:https, namespace',
  'node:https, kept alive',
  'node:https, request.setTimeout',
];

async function getterOf(name: string) {
  const { getters } = await import('../helpers/getters.ts');
  const get = getters[name];
  if (!get) throw new Error(`no getter ${name}`);
  return get;
}

describe("a client's own timeout of 10 s", () => {
  test.each(names)('fires at 10.000 s when no answer comes: %s', async (name) => {
    const get = await getterOf(name);
    const client = pollingClient(({ url }) => get(url, { timeoutMs: 10_000 }), {
      describeError: () => ({ kind: 'network' }),
    });

    const record = await run(client, inventedPlan([progressReply('running', 1, { fault: 'no-answer' })]));

    expect(record.waits[0]?.outcome).toEqual({ type: 'failed', error: { kind: 'network' }, atSeconds: 10 });
    expect(record.journal).toMatchObject([{ reply: { status: 0, fault: 'no-answer' }, sentAtSeconds: 0 }]);
    expect(record.journal[0]?.answeredAtSeconds).toBeUndefined();
    expect(record.timersLeft).toBe(0);
  });

  test.each(names)('does not fire while an answer of 9.999 s comes: %s', async (name) => {
    const get = await getterOf(name);
    const client = pollingClient(({ url }) => get(url, { timeoutMs: 10_000 }));

    const record = await run(client, inventedPlan([progressReply('done', 100, { latencySeconds: 9.999 })]));

    expect(record.waits[0]?.outcome).toMatchObject({ type: 'done', atSeconds: 9.999 });
  });

  test('does not fire while real work goes on: gzip, files, crypto', async () => {
    const file = import.meta.filename;
    const big = gzipSync(Buffer.alloc(20_000_000));
    const client = pollingClient(async ({ url }) => {
      for (let poll = 0; poll < 5; poll++) {
        let isLate = false;
        const timer = setTimeout(() => (isLate = true), 10_000);
        const response = await fetch(url);
        await promisify(pbkdf2)('password', 'salt', 20_000, 64, 'sha512');
        await promisify(gunzip)(big);
        await readFile(file);
        const progress = await response.json();
        await promisify(pbkdf2)('password', 'salt', 20_000, 64, 'sha512');
        clearTimeout(timer);
        if (isLate) throw new Error(`timeout in poll ${poll}`);
        if (progress.state === 'done') return progress;
        await new Promise((resolve) => setTimeout(resolve, 15_000));
      }
      throw new Error('not done');
    });
    const running = progressReply('running', 10, { latencySeconds: 9.5 });

    const record = await run(client, inventedPlan([running, running, running, progressReply('done', 100)]));

    expect(record.journal.map(({ sentAtSeconds }) => sentAtSeconds)).toEqual([0, 24.5, 49, 73.5]);
    expect(record.waits[0]?.outcome).toMatchObject({ type: 'done', atSeconds: 73.5 });
  });
});
