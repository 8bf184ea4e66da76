import { exampleRequest } from './tools/exampleRequest.ts';
import { installPrism } from './tools/installPrism.ts';
import { mockServers } from './tools/mockServers.ts';
import { startServer } from './tools/startServer.ts';

/** Starts `pollspec serve`, Prism and a bare server in turns, as often as the argument says, and prints how long each took to its first 200. */
const rounds = Number(process.argv[2]);
const request = exampleRequest();
const prism = installPrism();
try {
  const measured: Record<string, number>[] = [];
  // The first round fills the caches of the disk.
  for (let round = 0; round <= rounds; round++) {
    const one: Record<string, number> = {};
    for (const server of await mockServers(prism.program)) {
      const { startMs, stop } = await startServer(server, request);
      await stop();
      one[server.name] = startMs;
    }
    if (round > 0) measured.push(one);
  }
  console.log(JSON.stringify(measured));
} finally {
  prism.remove();
}
