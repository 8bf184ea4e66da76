import type { Check } from '../check/Check.ts';
import type { checksOf } from '../check/checksOf.ts';
import type { Pace } from '../driver/process/Pace.ts';
import type { RealTimeLimits } from '../driver/process/RealTimeLimits.ts';
import type { Result } from '../report/Report.ts';
import type { WorkerSetup } from '../run/openClient.ts';
import type { ReplayFile } from './ReplayFile.ts';

/** What judging a client needs from around it. */
export interface JudgeDeps {
  setup: WorkerSetup;
  checksOf: typeof checksOf;
  cwd: string;
  /** The environment of clients that live in processes of their own. */
  env: Record<string, string | undefined>;
  /** A recorded run, where the checks are asked of one. */
  replay?: ReplayFile | undefined;
  /** Called once the client and the number of checks are known; what it returns is told of each check. */
  onExpected: (
    expected: number,
    client: { name: string },
  ) => {
    /** `describe` says where the check stands until its result is there. */
    onStart(check: Check, describe: () => string): void;
    onResult(result: Result): void;
  };
  /** Real time that adapters are given. Default: REAL_TIME_LIMITS. */
  limits?: RealTimeLimits | undefined;
  /** Told before a run on a clock that cannot be hurried, with about how much real time it takes. */
  onAhead: (pace: Pace, lanes: number, seconds: number) => void;
  onTrouble: (trouble: unknown) => void;
}
