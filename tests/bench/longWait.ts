import { defineClient } from '../../src/client/defineClient.ts';
import { createInProcessEnvironment } from '../../src/driver/createInProcessEnvironment.ts';
import { okReply } from '../../src/scenario/okReply.ts';
import { loadBundledSpec } from '../../src/spec/loadBundledSpec.ts';

/**
 * One wait of as many polls of 120 virtual seconds as the first argument says, through the in-process driver. Prints
 * the real milliseconds that it took, and by how much the heap is larger afterwards than after a wait of a tenth.
 */
const polls = Number(process.argv[2]);
const spec = loadBundledSpec('itwin-reality-analysis');
const realNow = process.hrtime.bigint;
const environment = await createInProcessEnvironment();
const client = defineClient({
  name: 'bench',
  version: '0',
  specs: [spec.id],
  connect: ({ baseUrl, token, params }) => ({
    async waitForJob({ signal }) {
      for (;;) {
        const url = `${baseUrl}/realitydataanalysis/jobs/${params.jobId}/progress`;
        const response = await fetch(url, { signal, headers: { authorization: `Bearer ${token()}` } });
        const { progress } = (await response.json()) as { progress: { state: string; percentage: number } };
        if (progress.state === 'success') return { state: progress.state, percent: progress.percentage };
        await new Promise((resolve) => setTimeout(resolve, 120_000));
      }
    },
  }),
});

async function wait(requests: number): Promise<number> {
  const startNs = realNow();
  const record = await environment.driver({ spec, client }).run({
    ops: ['waitForJob'],
    waits: [
      {
        scenario: { name: 'plateau', replies: [okReply(spec, { state: 'active', percent: 10 })] },
        params: { jobId: 'bench' },
      },
    ],
    token: 'bench',
    limits: { requests, seconds: Number.MAX_SAFE_INTEGER },
    watchSeconds: 0,
  });
  if (record.journal.length < requests)
    throw new Error(`expected ${requests} polls; got ${record.journal.length}`);
  return Number(realNow() - startNs) / 1e6;
}

function heapBytes(): number {
  globalThis.gc?.();
  globalThis.gc?.();
  return process.memoryUsage().heapUsed;
}

await wait(Math.ceil(polls / 10));
const before = heapBytes();
const tookMs = await wait(polls);
console.log(JSON.stringify({ tookMs, heapGrowthBytes: heapBytes() - before }));
process.exit(0);
