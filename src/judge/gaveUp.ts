import type { Outcome } from '../driver/RunRecord.ts';

/** Whether the client ended the operation with an error of its own; a program says so by its exit code. */
export function gaveUp(outcome: Outcome | undefined): boolean {
  return outcome?.type === 'failed' || (outcome?.type === 'exited' && !outcome.isSuccess);
}
