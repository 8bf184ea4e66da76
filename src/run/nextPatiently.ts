import type { WorkerEvent } from './WorkerEvent.ts';
import type { WorkerProcess } from './WorkerProcess.ts';

/** So many silences of a worker that is alive are borne; no run of one check is as long as that. */
const MOST_SILENCES = 10;

/**
 * The next event of a worker. One that is silent is asked whether its event loop still turns: a slow machine must not
 * be taken for a client that blocks.
 */
export async function nextPatiently(worker: WorkerProcess, silenceMs: number): Promise<WorkerEvent> {
  for (let silences = 0; silences < MOST_SILENCES; silences += 1) {
    const event = await worker.next(silenceMs);
    if (event.type !== 'silent') return event;
    worker.ping();
    const answer = await worker.next(silenceMs / 3);
    if (answer.type === 'silent') return event;
    if (answer.type !== 'message' || answer.message.type !== 'alive') return answer;
  }
  const message = `a check did not end within ${(MOST_SILENCES * silenceMs) / 1000} s of real time`;
  return { type: 'message', message: { type: 'broken', message } };
}
