import { waitUntilIdle } from '../clock/waitUntilIdle.ts';
import { createPlayer } from '../scenario/createPlayer.ts';
import { createTokenIssuer } from '../scenario/createTokenIssuer.ts';
import { createJournal } from './createJournal.ts';
import type { DriverOptions } from './InProcessEnvironment.ts';
import type { LiveRun } from './LiveRun.ts';
import type { LiveWait } from './LiveWait.ts';
import { type PlayOutContext, playOut } from './playOut.ts';
import type { RunPlan } from './RunPlan.ts';
import type { Outcome, RunRecord, WaitRecord } from './RunRecord.ts';
import { showError } from './showError.ts';
import { startWait } from './startWait.ts';
import { toSupported } from './toSupported.ts';

/** Real time that a client has to come to rest after its run. */
const REST_LIMIT_MS = 2000;

const NOT_BEGUN: Outcome = {
  type: 'unsupported',
  reason: 'The operation before it did not come to an end of its own.',
};

export interface RunnerContext extends Omit<PlayOutContext, 'cancel' | 'startNext'> {
  cancel(run: LiveRun): void;
  within<T>(run: LiveRun, action: () => T): T;
  setCurrent(run: LiveRun | undefined): void;
  spoil(): void;
  /** Collects what nobody catches; the result ends that. */
  collectUnhandled(onUnhandled: (message: string) => void): () => void;
}

/** Runs plans: starts the client, plays the run out, and clears up so that nothing of it meets the next. */
export function createRunner(options: DriverOptions, context: RunnerContext) {
  return async (plan: RunPlan): Promise<RunRecord> => {
    const supported = toSupported(options.client, plan);
    if ('reason' in supported) return unsupported(plan, supported.reason);
    context.clock.reset();
    const { run, tokens } = begin(options, plan, context);
    const stopCollecting = context.collectUnhandled((message) => run.unhandled.push(message));
    context.setCurrent(run);
    try {
      const start = (indexes: number[]) =>
        context.within(run, () => {
          const started = startWaits(indexes, run, options, supported.ops, tokens, context);
          run.waits.push(...started);
        });
      const indexes = [...plan.waits.keys()];
      start(plan.inTurn ? indexes.slice(0, 1) : indexes);
      await playOut(run, {
        ...context,
        cancel: () => context.cancel(run),
        startNext: () => {
          const next = run.waits.length;
          if (next === plan.waits.length) return false;
          start([next]);
          return true;
        },
      });
      await closeConnections(run, context);
      return toRecord(run, tokens.issued, context.clock.pendingTimers());
    } finally {
      await end(run, context);
      context.setCurrent(undefined);
      stopCollecting();
      context.clock.reset();
    }
  };
}

function begin({ spec, baseUrl }: DriverOptions, plan: RunPlan, { realNowMs }: RunnerContext) {
  const tokens = createTokenIssuer(plan.token, plan.tokenLifeSeconds);
  const run: LiveRun = {
    plan,
    player: createPlayer({
      spec,
      waits: plan.waits,
      tokens,
      turn: plan.inTurn && (() => run.waits.length - 1),
      baseUrl,
    }),
    journal: createJournal(),
    waits: [],
    busy: 0,
    held: 0,
    lastSignMs: realNowMs(),
    timersFired: 0,
    unhandled: [],
    blocked: new Set(),
    releases: new Set(),
    isOver: false,
    isCut: false,
    late: 0,
  };
  return { run, tokens };
}

/** Starts these waits of the plan. Where they follow each other, the first one's connection serves them all. */
function startWaits(
  indexes: number[],
  run: LiveRun,
  { spec, client, baseUrl }: DriverOptions,
  ops: RunPlan['ops'],
  tokens: ReturnType<typeof createTokenIssuer>,
  { clock }: RunnerContext,
): LiveWait[] {
  const nowSeconds = () => clock.nowSeconds();
  const isCancelled = run.plan.cancel?.request === 0;
  if (isCancelled) run.cancelledAtSeconds = nowSeconds();
  const connection = run.plan.inTurn && run.waits[0]?.connection;
  return run.plan.waits
    .filter((_, index) => indexes.includes(index))
    .map(({ params, ops: own }) =>
      startWait({
        client,
        ops: own?.filter((op) => client.can?.includes(op) ?? true) ?? ops,
        connect: {
          spec: spec.id,
          baseUrl: baseUrl ?? spec.baseUrl,
          token: () => tokens.at(clock.nowSeconds()),
          params: { ...params },
        },
        nowSeconds,
        isCancelled,
        connection,
      }),
    );
}

/** Closes what the client opened; what it has not cleared by then is left behind. */
async function closeConnections(run: LiveRun, context: RunnerContext): Promise<void> {
  context.within(run, () => {
    for (const connection of new Set(run.waits.map((wait) => wait.connection))) {
      Promise.resolve()
        .then(() => connection?.close?.())
        .catch((error: unknown) => {
          run.closeError ??= showError(error);
        });
    }
  });
  if (!isEndless(run)) await rest(run, context);
}

/** The client does not come to rest, so that there is no use in waiting for it. */
function isEndless(run: LiveRun): boolean {
  return run.waits.some(({ outcome }) => outcome?.type === 'unsettled' && outcome.why === 'real-time');
}

async function end(run: LiveRun, context: RunnerContext): Promise<void> {
  run.isOver = true;
  run.isCut = isEndless(run);
  context.within(run, () => {
    for (const { controller } of run.waits) controller.abort();
  });
  for (const release of [...run.releases]) release();
  if (await rest(run, context)) return;
  // Once more, now that its immediates are dropped.
  run.isCut = true;
  if (!(await rest(run, context))) context.spoil();
}

function rest(run: LiveRun, { monitor, realNowMs }: RunnerContext): Promise<boolean> {
  const sinceMs = realNowMs();
  return waitUntilIdle(
    monitor,
    () => run.busy > 0,
    () => realNowMs() - sinceMs > REST_LIMIT_MS,
  );
}

function toRecord(run: LiveRun, tokens: RunRecord['tokens'], timersLeft: number): RunRecord {
  const op = run.waits.find((wait) => wait.op)?.op;
  return {
    ...(op && { op }),
    journal: [...run.journal.exchanges],
    waits: run.plan.waits.map((_, index) => toWaitRecord(run.waits[index])),
    ...(run.cancelledAtSeconds !== undefined && { cancelledAtSeconds: run.cancelledAtSeconds }),
    unhandled: [...run.unhandled],
    ...(run.closeError !== undefined && { closeError: run.closeError }),
    timersLeft,
    blocked: [...run.blocked],
    tokens: [...tokens],
  };
}

function toWaitRecord(wait: LiveWait | undefined): WaitRecord {
  if (wait === undefined) return { outcome: NOT_BEGUN, progress: [], mutated: [] };
  const { outcome, progress } = wait;
  return {
    outcome: outcome ?? { type: 'unsettled', why: 'stalled', atSeconds: 0 },
    progress: [...progress.entries],
    mutated: progress.mutated(),
  };
}

function unsupported(plan: RunPlan, reason: string): RunRecord {
  return {
    journal: [],
    waits: plan.waits.map(() => ({ outcome: { type: 'unsupported', reason }, progress: [], mutated: [] })),
    unhandled: [],
    timersLeft: 0,
    blocked: [],
    tokens: [],
  };
}
