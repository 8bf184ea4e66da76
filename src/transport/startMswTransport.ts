import { HttpResponse, http } from 'msw';
import { setupServer } from 'msw/node';
import type { Answer } from './Answer.ts';

/** Statuses whose responses cannot have a body. */
const WITHOUT_BODY = [204, 205, 304];

/** Hands every request of this process to `answer`; its result is the response, `reset` a broken connection. */
export function startMswTransport(answer: (request: Request) => Promise<Answer>): { stop(): void } {
  const server = setupServer(
    http.all('*', async ({ request }) => {
      const given = await answer(request);
      if (given === 'reset') return HttpResponse.error();
      const body = WITHOUT_BODY.includes(given.status) ? null : given.bytes;
      return new HttpResponse(body, { status: given.status, headers: given.headers });
    }),
  );
  server.listen({ onUnhandledFrame: 'bypass' });
  return { stop: () => server.close() };
}
