import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import type { exampleRequest } from './exampleRequest.ts';
import type { MockServerCommand } from './mockServers.ts';

const BETWEEN_TRIES_MS = 5;

export interface StartedServer {
  child: ChildProcess;
  /** From the start of its process to the first 200. */
  startMs: number;
  stop(): Promise<void>;
}

/** Starts a server in a process of its own, and waits until it answers a request with what is documented. */
export async function startServer(
  { args, origin, name }: MockServerCommand,
  { pathOf, headers, body }: ReturnType<typeof exampleRequest>,
): Promise<StartedServer> {
  const startedMs = performance.now();
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'ignore', 'inherit', 'ipc'] });
  const ended = once(child, 'exit');
  const ask = async () => {
    try {
      const response = await fetch(`${origin}${pathOf('first')}`, { headers });
      return `${response.status} ${await response.text()}`;
    } catch {
      // It does not listen yet.
      return undefined;
    }
  };
  let answer = await ask();
  while (answer === undefined) {
    if (child.exitCode !== null) throw new Error(`${name} ended with ${child.exitCode}`);
    await sleep(BETWEEN_TRIES_MS);
    answer = await ask();
  }
  const startMs = performance.now() - startedMs;
  const stop = async () => {
    child.kill('SIGKILL');
    await ended;
  };
  if (answer === `200 ${body}`) return { child, startMs, stop };
  await stop();
  throw new Error(`${name}: expected 200 ${body}, got ${answer}`);
}
