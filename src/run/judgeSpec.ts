import type { Check } from '../check/Check.ts';
import type { Result } from '../report/Report.ts';
import { UsageError } from '../UsageError.ts';
import { bareResult } from './bareResult.ts';
import { lostResult } from './lostResult.ts';
import { nextPatiently } from './nextPatiently.ts';
import { reproduceCommand } from './reproduceCommand.ts';
import type { SpecJob } from './SpecJob.ts';
import type { WorkerProcess } from './WorkerProcess.ts';

/** After so many checks that cost their worker, in a row or in all, the rest is given up, so that a run ends soon. */
const MOST_LOST_IN_A_ROW = 5;
const MOST_LOST = 10;

/** What judging a spec needs from around it. */
export interface JudgeContext {
  /** Starts another worker when one is lost. */
  openWorker: () => Promise<WorkerProcess>;
  silenceMs: number;
  signal: AbortSignal;
  onResult: (result: Result, durationMs: number) => void;
  /** Why the checks that are left give no result. */
  onTrouble: (trouble: unknown) => void;
}

/**
 * Runs the checks of one spec in a worker. A check that blocks or ends its worker costs that check alone: the others
 * go on in a new one. Checks without a result are left to the caller to find missing.
 * @param worker a worker that has loaded the client, if there is one already
 */
export async function judgeSpec(job: SpecJob, context: JudgeContext, worker?: WorkerProcess): Promise<void> {
  const left = new Map(job.checks.map((check) => [check.id, check]));
  const lost = { silent: 0, ended: 0, broken: 0 };
  let inARow = 0;
  let next = worker;
  while (left.size > 0 && !context.signal.aborted) {
    if (lost.silent + lost.ended + lost.broken >= MOST_LOST || inARow >= MOST_LOST_IN_A_ROW) {
      const why = describeLost(lost);
      return context.onTrouble(
        new UsageError(`${job.spec.id}: ${why}; the other ${left.size} were not run.`),
      );
    }
    const current = next ?? (await openOrTell(context));
    next = undefined;
    if (current === undefined) return;
    const before = left.size;
    const end = await drain(job, left, current, context);
    current.kill();
    if (end === 'interrupted') return;
    if (left.size === before) return context.onTrouble(new Error('a worker was done and had run no check'));
    if (end === 'done') inARow = 0;
    else {
      lost[end] += 1;
      inARow = left.size === before - 1 ? inARow + 1 : 1;
    }
  }
  next?.kill();
}

function describeLost({ silent, ended, broken }: { silent: number; ended: number; broken: number }): string {
  const told: [number, string][] = [
    [silent, 'the client blocked the event loop'],
    [ended, 'the client ended the process'],
    [broken, 'the worker process broke'],
  ];
  return told.flatMap(([times, what]) => (times > 0 ? [`${what} in ${times} checks`] : [])).join(', ');
}

async function openOrTell({ openWorker, onTrouble }: JudgeContext): Promise<WorkerProcess | undefined> {
  try {
    return await openWorker();
  } catch (trouble) {
    onTrouble(trouble);
    return undefined;
  }
}

/** Takes results from a worker until it is done or lost; the check that lost it gets its result here. */
async function drain(
  job: SpecJob,
  left: Map<string, Check>,
  worker: WorkerProcess,
  { silenceMs, signal, onResult }: JudgeContext,
): Promise<'done' | 'ended' | 'silent' | 'broken' | 'interrupted'> {
  const { spec, reproduction, recorded } = job;
  worker.begin({ spec, checkIds: [...left.keys()], reproduction, recorded });
  let running: Check | undefined;
  let startedAtMs = Date.now();
  const finish = (check: Check, result: Result): void => {
    left.delete(check.id);
    running = undefined;
    onResult(result, Date.now() - startedAtMs);
    startedAtMs = Date.now();
  };
  for (;;) {
    const event = await nextPatiently(worker, silenceMs);
    if (signal.aborted) return 'interrupted';
    const blamed = running ?? [...left.values()][0];
    if (event.type !== 'message') {
      if (blamed === undefined) return 'done';
      const reproduce = reproduceCommand(blamed.id, job.reproduction);
      finish(blamed, lostResult(blamed, event, { output: worker.output, reproduce }));
      return event.type;
    }
    const { message } = event;
    if (message.type === 'done') return 'done';
    if (message.type === 'start') {
      running = left.get(message.check);
      startedAtMs = Date.now();
    } else if (message.type === 'result') {
      const check = left.get(message.result.check);
      if (check === undefined) continue;
      const reproduce = reproduceCommand(check.id, job.reproduction);
      finish(check, { ...bareResult(check, reproduce), ...message.result });
    } else if (message.type === 'broken') {
      if (blamed === undefined) return 'done';
      const reproduce = reproduceCommand(blamed.id, job.reproduction);
      finish(blamed, { ...bareResult(blamed, reproduce), verdict: 'fault', message: message.message });
      return 'broken';
    }
  }
}
