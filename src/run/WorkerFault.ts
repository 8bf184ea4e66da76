/** A fault of our own in a worker, outside of any check. */
export class WorkerFault extends Error {
  override readonly name = 'WorkerFault';
}
