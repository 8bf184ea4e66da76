import type { Breach } from '../../adapter/Breach.ts';
import type { Hello } from '../../adapter/FromAdapter.ts';
import type { Spec } from '../../spec/Spec.ts';
import type { RunPlan } from '../RunPlan.ts';
import type { RunRecord } from '../RunRecord.ts';
import { toSupported } from '../toSupported.ts';
import type { AdapterProcess } from './AdapterProcess.ts';
import { AdapterRun } from './AdapterRun.ts';
import type { OpenEndpoint } from './Endpoint.ts';
import type { Habit } from './Habit.ts';
import type { Pace } from './Pace.ts';
import type { ProcessDriver } from './ProcessDriver.ts';
import type { RealTimeLimits } from './RealTimeLimits.ts';
import { unsupportedRecord } from './unsupportedRecord.ts';

export interface AdapterDriverOptions {
  spec: Spec;
  process: AdapterProcess;
  hello: Hello;
  open: OpenEndpoint;
  /** Origin and path that requests have in the journal; absent: the spec's own. */
  pattern?: string | undefined;
  pace: Pace;
  /** Most runs at once, whatever the adapter says. */
  mostParallel?: number;
  /** Default: REAL_TIME_LIMITS. */
  limits?: RealTimeLimits | undefined;
  /** How long a run may take, in seconds of the client's clock, where that is not virtual. */
  patienceSeconds(plan: RunPlan): number;
  /** A request came to a run that had ended. */
  onLate(scenario: string, method: string): void;
  /** The adapter broke the protocol about a run that had ended; what it wrote may hold that run's token. */
  onLateBreach(scenario: string, breach: Breach, token: string): void;
}

/** Drives a client through its adapter; runs come one after the other. `run` rejects with a Breach. */
export function createAdapterDriver(options: AdapterDriverOptions): ProcessDriver {
  const { hello, mostParallel = Number.POSITIVE_INFINITY } = options;
  const offered = hello.parallel ?? 1;
  const parallel = Math.min(offered, mostParallel);
  const habit: Habit = { isConcurrent: false, lagMs: 0, suspicions: 0 };
  let spoiled = false;
  let current: AdapterRun | undefined;
  return {
    async run(plan): Promise<RunRecord> {
      const supported = toSupported({ can: hello.can }, plan);
      const reason = 'reason' in supported ? supported.reason : whyNot(plan, parallel, offered);
      if (reason !== undefined || 'reason' in supported) return unsupportedRecord(plan, reason ?? '');
      const play = async () => {
        current = new AdapterRun({ ...options, parallel, habit }, plan, supported.ops);
        const record = await current.play();
        spoiled = current.isSpoiled;
        return { record, isDoubtful: current.isDoubtful };
      };
      try {
        const { record, isDoubtful } = await play();
        return isDoubtful && !spoiled ? (await play()).record : record;
      } catch (breach) {
        spoiled = true;
        throw breach;
      } finally {
        current = undefined;
      }
    },
    isSpoiled: () => spoiled || options.process.breach !== undefined,
    describe: () => current?.describe() ?? '',
  };
}

/** What the protocol, or this adapter's part of it, cannot do. */
function whyNot(plan: RunPlan, parallel: number, offered: number): string | undefined {
  if (plan.cancel?.request === 0) return 'The protocol knows no cancel before the start.';
  if (plan.inTurn && plan.cancel !== undefined)
    return 'Each run of the protocol begins afresh, so that what a cancel leaves behind cannot be seen.';
  if (!plan.atOnce || parallel >= plan.waits.length) return undefined;
  return parallel < offered
    ? 'Requests of two waits at once could not be told apart here.'
    : 'The adapter takes one run at a time (`parallel`), so that two waits at once cannot be seen.';
}
