import type { Spec } from '../../spec/Spec.ts';
import type { LoopbackListener } from '../../transport/LoopbackListener.ts';
import { startSocketServer } from '../../transport/startSocketServer.ts';
import type { OpenEndpoint } from './Endpoint.ts';

/** So many endpoints stay open after their runs, so that a late request finds the run that it belongs to. */
const MOST_KEPT = 200;

/** Endpoints on loopback ports of their own, one a run; they stay open until all are closed. */
export function createSocketEndpoints({ baseUrl }: Pick<Spec, 'baseUrl'>): {
  open: OpenEndpoint;
  close(): Promise<void>;
} {
  const servers: LoopbackListener[] = [];
  const path = new URL(baseUrl).pathname.replace(/\/$/, '');
  return {
    async open(answer) {
      const server = await startSocketServer(answer);
      servers.push(server);
      if (servers.length > MOST_KEPT) await servers.shift()?.refuse();
      return {
        baseUrl: `http://127.0.0.1:${server.port}${path}`,
        // The port differs from run to run, and is no part of what is judged.
        pattern: `http://127.0.0.1${path}`,
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
