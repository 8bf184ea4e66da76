import { setTimeout as pause } from 'node:timers/promises';
import { createPacedClock } from '../../clock/createPacedClock.ts';
import type { Launcher } from '../../process/Launcher.ts';
import type { Spec } from '../../spec/Spec.ts';
import type { RunPlan } from '../RunPlan.ts';
import type { Outcome, RunRecord } from '../RunRecord.ts';
import { describePolls } from './describePolls.ts';
import type { OpenEndpoint } from './Endpoint.ts';
import { hidePorts } from './hidePorts.ts';
import type { Pace } from './Pace.ts';
import type { ProcessDriver } from './ProcessDriver.ts';
import { precisionOf } from './precisionOf.ts';
import { programCommand } from './programCommand.ts';
import { ServedRun } from './ServedRun.ts';
import { unsupportedRecord } from './unsupportedRecord.ts';
import { watchedSeconds } from './watchedSeconds.ts';

export interface TrafficDriverOptions {
  spec: Spec;
  /** A command line with placeholders; see `programCommand`. */
  command: string;
  launcher: Launcher;
  open: OpenEndpoint;
  /** Origin and path that requests have in the journal; absent: the spec's own. */
  pattern?: string | undefined;
  /** What the program finds in its environment besides. */
  env: Record<string, string>;
  pace: Pace;
  /** How long a run may take, in seconds of the client's clock. */
  patienceSeconds(plan: RunPlan): number;
  /** A request came to a run that had ended. */
  onLate(scenario: string, method: string): void;
}

/** Drives a program that polls one job until it ends, afresh for each run, and sees its traffic alone. */
export function createTrafficDriver(options: TrafficDriverOptions): ProcessDriver {
  let describe = () => '';
  return {
    async run(plan) {
      const reason = whyNot(plan);
      if (reason !== undefined) return unsupportedRecord(plan, reason);
      return await play(plan, options, (how) => {
        describe = how;
      });
    },
    isSpoiled: () => false,
    describe: () => describe(),
  };
}

function whyNot(plan: RunPlan): string | undefined {
  if (plan.cancel !== undefined) return 'A program cannot be cancelled from outside.';
  if (plan.tokenLifeSeconds !== undefined) return 'A program is given one token and cannot ask for another.';
  if (plan.atOnce) return 'A program polls one job, so that two waits at once cannot be seen.';
  if (plan.inTurn) return 'A program polls once, so that a second operation after the first cannot be seen.';
  return undefined;
}

async function play(
  plan: RunPlan,
  { spec, command, launcher, open, pattern, env, pace, patienceSeconds, onLate }: TrafficDriverOptions,
  tell: (describe: () => string) => void,
): Promise<RunRecord> {
  const clock = createPacedClock({ speed: pace.speed, sinceMs: Date.now() });
  const { params = {}, scenario } = plan.waits[0] ?? {};
  let settle: (outcome: Outcome) => void = () => {};
  const outcome = new Promise<Outcome>((resolve) => {
    settle = resolve;
  });
  const giveUp = (why: 'requests' | 'patience') =>
    settle({ type: 'unsettled', why, atSeconds: clock.nowSeconds() });
  const served = new ServedRun({
    spec,
    plan,
    pattern,
    onCancelDue: () => {},
    onSign: () => {
      if ((served.waits[0]?.requests ?? 0) > plan.limits.requests) giveUp('requests');
    },
    onLate: ({ method }) => onLate(scenario?.name ?? '', method),
  });
  const endpoint = await open({
    answer: (call) => served.answer(call, clock),
    claim: (call) => served.claim(call),
  });
  const { journal, tokens } = served;
  tell(() => describePolls(journal.exchanges, clock.nowSeconds()));
  const program = launcher.start({
    command: programCommand(command, { baseUrl: endpoint.baseUrl, params }),
    env: {
      ...env,
      POLLSPEC_SPEC: spec.id,
      POLLSPEC_BASE_URL: endpoint.baseUrl,
      POLLSPEC_TOKEN: plan.token,
      POLLSPEC_PARAMS: JSON.stringify(params),
    },
  });
  const stopWaiting = clock.after(patienceSeconds(plan), () => giveUp('patience'));
  try {
    program.endInput();
    void program.ended.then(({ how, isSuccess }) => {
      const last = program.said.split('\n').at(-1) ?? '';
      const told = isSuccess || last === '' ? how : `${how}: ${hidePorts(last)}`;
      settle({ type: 'exited', isSuccess, how: told, atSeconds: clock.nowSeconds() });
    });
    const ended = await outcome;
    if (ended.type === 'exited') {
      const watchedMs = (watchedSeconds(plan, spec) * 1000) / pace.speed;
      // Nothing more comes once all programs are ended.
      await pause(watchedMs, undefined, { signal: launcher.closed }).catch(() => {});
    }
    const others = plan.waits.slice(1).map(() => NO_OTHERS);
    const refusedHosts = endpoint.refusedHosts();
    return {
      op: 'waitForJob',
      journal: [...journal.exchanges],
      waits: [{ outcome: ended, progress: [] }, ...others],
      unhandled: [],
      blocked: [],
      ...(refusedHosts.length > 0 && { refusedHosts }),
      ...precisionOf(pace),
      tokens: [...tokens.issued],
    };
  } finally {
    stopWaiting();
    launcher.end(program);
    served.end();
    endpoint.drop();
  }
}

const NO_OTHERS = {
  outcome: { type: 'unsupported' as const, reason: 'A program polls one job.' },
  progress: [],
};
