import { describe, expect, test } from 'vitest';
import { openClient } from '../../src/run/openClient.ts';
import { WorkerFault } from '../../src/run/WorkerFault.ts';
import { UsageError } from '../../src/UsageError.ts';
import { scriptedSetup } from './scriptedSetup.ts';

describe('opening a client', () => {
  test('gives what it says of itself', async () => {
    const { client, worker } = await openClient({ path: '/a.mjs', given: './a.mjs' }, scriptedSetup());
    worker.kill();
    expect(client).toEqual({ name: 'acme', version: '1', language: 'x', specs: ['kiln'] });
  });

  test.each([
    ['refused.mjs', UsageError, /^no client$/, {}],
    [
      'exits.mjs',
      UsageError,
      /^exits\.mjs: expected the import of the client to finish, but it ended the process \(exit code 0\)/,
      {},
    ],
    [
      'hangs.mjs',
      UsageError,
      /^hangs\.mjs: .* did not within 1\.5 s\. A client module must not wait/,
      { silenceMs: 1500 },
    ],
    ['never-starts.mjs', WorkerFault, /^a worker process did not start/, {}],
  ])('tells what is wrong with %s', async (given, type, message, different) => {
    const opened = openClient({ path: `/${given}`, given }, scriptedSetup(different));
    await expect(opened).rejects.toThrow(type);
    await expect(opened).rejects.toThrow(message);
  });
});
