import { exampleRequest } from './tools/exampleRequest.ts';
import { installPrism } from './tools/installPrism.ts';
import { mockServers } from './tools/mockServers.ts';
import { nodeLater } from './tools/nodeLater.ts';
import { type StartedServer, startServer } from './tools/startServer.ts';

/**
 * Asks `pollspec serve`, Prism and a bare server for one documented example, in turns, for as many rounds as the argument says. Prints the
 * answers a second of each in each round, and how long the report of what came in took.
 */
const rounds = Number(process.argv[2]);
const SECONDS = '2';
/** Rounds before the first that counts: on a busy machine it takes some seconds until all code is compiled. */
const WARM_UP = 2;
/** A job keeps 1,000 exchanges and the server 100,000: with so many jobs, and no longer rounds, none is dropped. */
const JOBS = 100;

const request = exampleRequest();

async function load(origin: string): Promise<{ perSecond: number; count: number }> {
  return JSON.parse(await nodeLater('tests/bench/load.ts', origin, SECONDS, `${JOBS}`));
}

/** Has the mock server judge what came in, makes sure that all of it was kept, and has it forgotten. */
async function judge(origin: string, count: number): Promise<number> {
  const startMs = performance.now();
  const report = (await (await fetch(`${origin}/__pollspec/report`)).json()) as { complete: boolean };
  const tookMs = performance.now() - startMs;
  const shown = (await (await fetch(`${origin}/__pollspec/journal`)).json()) as {
    jobs: { id: string; requests: number; dropped: number }[];
  };
  const kept = shown.jobs.reduce((sum, job) => sum + job.requests - job.dropped, 0);
  if (!report.complete || kept < count) throw new Error(`expected ${count} exchanges, ${kept} were kept`);
  for (const { id } of shown.jobs) await fetch(`${origin}/__pollspec/jobs/${id}`, { method: 'DELETE' });
  return tookMs;
}

const prism = installPrism();
const started: StartedServer[] = [];
try {
  const servers = await mockServers(prism.program);
  for (const server of servers) started.push(await startServer(server, request));
  const measured: Record<string, number>[] = [];
  for (let round = -WARM_UP; round < rounds; round++) {
    const one: Record<string, number> = {};
    for (const { name, origin } of servers) {
      const { perSecond, count } = await load(origin);
      one[name] = perSecond;
      if (name === 'pollspec') Object.assign(one, { count, reportMs: await judge(origin, count) });
    }
    if (round >= 0) measured.push(one);
  }
  console.log(JSON.stringify(measured));
} finally {
  for (const { stop } of started) await stop();
  prism.remove();
}
