import type { Check } from '../check/Check.ts';
import type { Result } from '../report/Report.ts';
import { UsageError } from '../UsageError.ts';
import { bareResult } from './bareResult.ts';
import { lostResult } from './lostResult.ts';
import { nextPatiently } from './nextPatiently.ts';
import { reproduceCommand } from './reproduceCommand.ts';
import type { SpecJob } from './SpecJob.ts';
import type { WorkerProcess } from './WorkerProcess.ts';

/** After so many checks that fell silent, in a row or in all, the rest is given up, so that a run always ends. */
const MOST_SILENT_IN_A_ROW = 5;
const MOST_SILENT = 10;

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
  let silent = 0;
  let silentInARow = 0;
  let next = worker;
  while (left.size > 0 && !context.signal.aborted) {
    if (silent >= MOST_SILENT || silentInARow >= MOST_SILENT_IN_A_ROW) {
      const why = `the client blocked the event loop in ${silent} checks; the other ${left.size} were not run`;
      return context.onTrouble(new UsageError(`${job.spec.id}: ${why}.`));
    }
    const current = next ?? (await openOrTell(context));
    next = undefined;
    if (current === undefined) return;
    const before = left.size;
    const lost = await drain(job, left, current, context);
    current.kill();
    if (lost === 'interrupted') return;
    if (left.size === before) return context.onTrouble(new Error('a worker was done and had run no check'));
    silent += lost === 'silent' ? 1 : 0;
    silentInARow = lost === 'silent' ? (left.size === before - 1 ? silentInARow + 1 : 1) : 0;
  }
  next?.kill();
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
): Promise<'done' | 'ended' | 'silent' | 'interrupted'> {
  worker.begin({ spec: job.spec, checkIds: [...left.keys()], reproduction: job.reproduction });
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
      return 'ended';
    }
  }
}
