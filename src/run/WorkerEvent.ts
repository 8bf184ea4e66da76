import type { FromWorker } from './WorkerMessage.ts';

/** What a parent learns of its worker. `silent`: nothing came within the time it was given. */
export type WorkerEvent =
  | { type: 'message'; message: FromWorker }
  | { type: 'ended'; how: string }
  | { type: 'silent'; forMs: number };
