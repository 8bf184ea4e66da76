import { HttpResponse, http } from 'msw';
import { setupServer } from 'msw/node';

/** Sends as many fetches as the first argument says through bare MSW, and prints the milliseconds that they took. */
const count = Number(process.argv[2]);
const body = { progress: { percentage: 56, state: 'active', step: 'Prepare_Production' } };
const server = setupServer(
  http.get('https://bench.example/jobs/:id/progress', () => HttpResponse.json(body)),
);
server.listen({ onUnhandledFrame: 'error' });
const startMs = performance.now();
for (let index = 0; index < count; index += 1) {
  const response = await fetch('https://bench.example/jobs/1/progress', {
    headers: { authorization: 'Bearer t' },
  });
  await response.json();
}
console.log(performance.now() - startMs);
server.close();
