import type { LoopbackListener } from '../../transport/LoopbackListener.ts';
import { startSocketServer } from '../../transport/startSocketServer.ts';
import type { Endpoints } from './Endpoints.ts';

/** So many endpoints stay open after their runs, so that a late request finds the run that it belongs to. */
const MOST_KEPT = 200;

/** Endpoints on loopback ports of their own, one a run. */
export function socketEndpoints(): Endpoints {
  const servers: LoopbackListener[] = [];
  return {
    env: {},
    // The port differs from run to run, and is no part of what is judged.
    patternOf: ({ baseUrl }) => `http://127.0.0.1${pathOf(baseUrl)}`,
    open:
      ({ baseUrl }) =>
      async (run) => {
        const server = await startSocketServer((call) => run.answer(call));
        servers.push(server);
        if (servers.length > MOST_KEPT) await servers.shift()?.refuse();
        return {
          baseUrl: `http://127.0.0.1:${server.port}${pathOf(baseUrl)}`,
          refuse: () => server.refuse(),
          accept: () => server.accept(),
          drop: () => server.drop(),
          refusedHosts: () => [],
        };
      },
    async close() {
      await Promise.all(servers.map((server) => server.refuse()));
    },
  };
}

function pathOf(baseUrl: string): string {
  return new URL(baseUrl).pathname.replace(/\/$/, '');
}
