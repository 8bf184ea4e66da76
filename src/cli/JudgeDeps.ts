import type { checksOf } from '../check/checksOf.ts';
import type { Result } from '../report/Report.ts';
import type { WorkerSetup } from '../run/openClient.ts';

/** What judging a client needs from around it. */
export interface JudgeDeps {
  setup: WorkerSetup;
  checksOf: typeof checksOf;
  cwd: string;
  /** Called once the number of checks is known; what it returns is called with each result. */
  onExpected: (expected: number) => (result: Result) => void;
  onTrouble: (trouble: unknown) => void;
}
