import { HttpResponse, http } from 'msw';
import { setupServer } from 'msw/node';
import { createPatches } from '../clock/createPatches.ts';
import type { Answer } from './Answer.ts';
import { closeSocketHandles } from './closeSocketHandles.ts';
import { cutInCharacters } from './cutInCharacters.ts';
import { shareSecureContexts } from './shareSecureContexts.ts';

/** As it was before a clock was installed: a stream goes on also when the run that asked for it is over. */
const nextTurn = setImmediate;

/** Statuses whose responses cannot have a body. */
const WITHOUT_BODY = [204, 205, 304];

function streamOf(pieces: Uint8Array[]): ReadableStream<Uint8Array> {
  const left = [...pieces];
  return new ReadableStream({
    async pull(controller) {
      // Pieces of one turn of the event loop are put together.
      await new Promise((resolve) => nextTurn(resolve));
      const piece = left.shift();
      if (piece === undefined) controller.close();
      else controller.enqueue(piece);
    },
  });
}

/** Hands every request of this process to `answer`; its result is the response, `reset` a broken connection. */
export function startMswTransport(answer: (request: Request) => Promise<Answer>): { stop(): void } {
  const patches = createPatches();
  closeSocketHandles(patches);
  shareSecureContexts(patches);
  const server = setupServer(
    http.all('*', async ({ request }) => {
      const given = await answer(request);
      // Half a body cannot be shown here.
      if (given === 'reset' || given.manner?.endsWith('-body')) return HttpResponse.error();
      const { status, headers, bytes, manner } = given;
      const body = manner === 'split' ? streamOf(cutInCharacters(bytes)) : bytes;
      return new HttpResponse(WITHOUT_BODY.includes(status) ? null : body, { status, headers });
    }),
  );
  server.listen({ onUnhandledFrame: 'bypass' });
  return {
    stop() {
      server.close();
      patches.restore();
    },
  };
}
