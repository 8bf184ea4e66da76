import { UsageError } from '../UsageError.ts';
import type { ClientInfo } from './ClientInfo.ts';
import { WorkerFault } from './WorkerFault.ts';
import { WorkerProcess } from './WorkerProcess.ts';

/** Which client to load, and how. */
export interface ClientFile {
  /** Absolute. */
  path: string;
  /** As the user gave it, for messages. */
  given: string;
}

/** Everything that starting a worker needs, so that tests can put their own in its place. */
export interface WorkerSetup {
  workerFile: URL;
  loader: string;
  /** How long a worker may be silent, in milliseconds of real time. */
  silenceMs: number;
  /** Working directory of the client, as a user's own so that the paths of his tsconfig.json hold. */
  cwd: string;
  /** Ends every worker. */
  signal: AbortSignal;
}

/**
 * Starts a worker and has it import the client.
 * @throws {UsageError} when the client cannot be imported or is none
 * @throws {WorkerFault} when our own side of the worker fails
 */
export async function openClient(
  { path, given }: ClientFile,
  { workerFile, loader, silenceMs, cwd, signal }: WorkerSetup,
): Promise<{ worker: WorkerProcess; client: ClientInfo }> {
  const worker = new WorkerProcess({ workerFile, clientFile: path, loader, cwd });
  signal.addEventListener('abort', () => worker.kill(), { once: true });
  if (signal.aborted) worker.kill();
  const first = await worker.next(silenceMs);
  const isReady = first.type === 'message' && first.message.type === 'ready';
  const event = isReady ? await worker.next(silenceMs) : first;
  if (event.type === 'message' && event.message.type === 'loaded')
    return { worker, client: event.message.client };
  worker.kill();
  if (event.type === 'message' && event.message.type === 'refused')
    throw new UsageError(event.message.message);
  if (event.type === 'message' && event.message.type === 'broken')
    throw new WorkerFault(event.message.message);
  if (!isReady) throw new WorkerFault(`a worker process did not start.\n${worker.output}`);
  const said = worker.output === '' ? '' : `\nIts last output:\n${worker.output}`;
  if (event.type === 'silent') {
    throw new UsageError(
      `${given}: expected the import of the client to finish, but it did not within ${event.forMs / 1000} s. A client module must not wait for timers or for the network while it is imported; do that in connect.${said}`,
    );
  }
  const how = event.type === 'ended' ? event.how : event.message.type;
  throw new UsageError(
    `${given}: expected the import of the client to finish, but it ended the process (${how}).${said}`,
  );
}
