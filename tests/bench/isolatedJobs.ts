import { Agent, request as httpRequest } from 'node:http';
import { text } from 'node:stream/consumers';
import { checksOf } from '../../src/check/checksOf.ts';
import type { Reply } from '../../src/scenario/Scenario.ts';
import { toBytes } from '../../src/scenario/toBytes.ts';
import { Catalogue } from '../../src/serve/Catalogue.ts';
import { exampleRequest } from './tools/exampleRequest.ts';
import { mockServers } from './tools/mockServers.ts';
import { SERVED_SPEC } from './tools/SERVED_SPEC.ts';
import { type StartedServer, startServer } from './tools/startServer.ts';

/**
 * Makes as many jobs as the second argument says, each with a scenario of the catalogue in turn, and polls all of them at once, each over
 * a connection of its own, for as many rounds as the first says. Any answer, and any request in a journal, that belongs to another job is
 * an error. Prints the polls a second, those that a bare server takes from the same client, and what one job costs in memory.
 */
const rounds = Number(process.argv[2]);
const count = Number(process.argv[3]);
const POLLS = 5;

interface Job {
  id: string;
  url: string;
  /** What its script has for each of its polls. */
  expected: string[];
}

const example = exampleRequest();
const scenarios = new Catalogue(SERVED_SPEC, checksOf).all.filter(
  ({ scenario: { replies, fromSeconds } }) => fromSeconds === undefined && replies.every(isPlain),
);

/** Whether a reply comes at once and whole. */
function isPlain({ fault, delivery, latencySeconds }: Reply): boolean {
  return fault === undefined && delivery === undefined && latencySeconds === undefined;
}

function answerOf({ status, body }: Reply): string {
  return `${status} ${Buffer.from(toBytes(body)).toString()}`;
}

async function makeJob(origin: string, index: number): Promise<Job> {
  const { name, scenario } = scenarios[index % scenarios.length] ?? {};
  if (name === undefined || scenario === undefined) throw new Error('expected scenarios');
  const response = await fetch(`${origin}/__pollspec/jobs`, {
    method: 'POST',
    body: JSON.stringify({ scenario: name }),
  });
  const { id, url } = (await response.json()) as Pick<Job, 'id' | 'url'>;
  const expected = Array.from({ length: POLLS }, (_, poll) =>
    answerOf(scenario.replies[Math.min(poll, scenario.replies.length - 1)] as Reply),
  );
  return { id, url, expected };
}

async function ask(url: string, agent: Agent, poll: string): Promise<string> {
  const { accept, authorization } = example.headers;
  const response = await new Promise<import('node:http').IncomingMessage>((resolve, reject) => {
    const headers = { accept, authorization, 'x-poll': poll };
    httpRequest(url, { agent, headers }, resolve).on('error', reject).end();
  });
  return `${response.statusCode} ${await text(response)}`;
}

/** Polls every job to its end, all at once; gives the polls a second. */
async function pollAll(jobs: Job[]): Promise<number> {
  const agent = new Agent({ keepAlive: true, maxSockets: jobs.length });
  const startMs = performance.now();
  await Promise.all(
    jobs.map(async ({ id, url, expected }) => {
      for (const [poll, wanted] of expected.entries()) {
        const answer = await ask(url, agent, `${id} ${poll}`);
        if (answer !== wanted) throw new Error(`${url}, poll ${poll}: expected ${wanted}, got ${answer}`);
      }
    }),
  );
  const perSecond = (jobs.length * POLLS) / ((performance.now() - startMs) / 1000);
  agent.destroy();
  return perSecond;
}

/** Every request must be in the journal of the job that it was meant for, in its place. */
async function checkJournals(origin: string, jobs: Job[]): Promise<void> {
  for (const { id } of jobs) {
    const shown = (await (await fetch(`${origin}/__pollspec/journal?job=${id}`)).json()) as {
      jobs: { journal: { request: { headers: [string, string][] } }[] }[];
    };
    const kept = shown.jobs.flatMap(({ journal }) =>
      journal.map(({ request }) => request.headers.find(([name]) => name === 'x-poll')?.[1]),
    );
    const wanted = Array.from({ length: POLLS }, (_, poll) => `${id} ${poll}`);
    if (kept.join() !== wanted.join())
      throw new Error(`job ${id}: expected ${wanted}, its journal has ${kept}`);
  }
}

function memoryOf({ child }: StartedServer): Promise<{ heapUsed: number; rss: number }> {
  return new Promise((resolve) => {
    child.once('message', (memory) => resolve(memory as { heapUsed: number; rss: number }));
    child.send('memory');
  });
}

async function measure(): Promise<Record<string, number>> {
  const servers = await mockServers('');
  const [own, bare] = ['pollspec', 'bare'].map((wanted) => servers.find(({ name }) => name === wanted));
  if (own === undefined || bare === undefined) throw new Error('expected both servers');
  const probe = ['--expose-gc', '--import', './tests/bench/tellMemory.ts'];
  const server = await startServer({ ...own, args: [...probe, ...own.args] }, example);
  const plain = await startServer(bare, example);
  try {
    const make = async (many: number) => {
      const jobs: Job[] = [];
      for (let index = 0; index < many; index++) jobs.push(await makeJob(own.origin, index));
      return jobs;
    };
    // What is made once for all jobs is made now.
    await pollAll(await make(scenarios.length));
    const before = await memoryOf(server);
    const jobs = await make(count);
    const made = await memoryOf(server);
    const perSecond = await pollAll(jobs);
    await checkJournals(own.origin, jobs);
    const polled = await memoryOf(server);
    const expected = Array<string>(POLLS).fill(`200 ${example.body}`);
    const bareUrl = `${bare.origin}${example.pathOf('a')}`;
    await pollAll(jobs.slice(0, scenarios.length).map(({ id }) => ({ id, url: bareUrl, expected })));
    const barePerSecond = await pollAll(jobs.map(({ id }) => ({ id, url: bareUrl, expected })));
    return {
      perSecond,
      barePerSecond,
      madeBytes: (made.heapUsed - before.heapUsed) / count,
      polledBytes: (polled.heapUsed - before.heapUsed) / count,
      rssBytes: (polled.rss - before.rss) / count,
      scenarios: scenarios.length,
      polls: POLLS,
    };
  } finally {
    await server.stop();
    await plain.stop();
  }
}

const measured: Record<string, number>[] = [];
for (let round = 0; round < rounds; round++) measured.push(await measure());
console.log(JSON.stringify(measured));
