import { Breach } from '../../adapter/Breach.ts';
import type { Check } from '../../check/Check.ts';
import { hidePorts } from '../../driver/process/hidePorts.ts';
import type { Pace } from '../../driver/process/Pace.ts';
import { formatSeconds } from '../../judge/formatSeconds.ts';
import type { Result } from '../../report/Report.ts';
import { UsageError } from '../../UsageError.ts';
import { bareResult } from '../bareResult.ts';
import { breachResult } from '../breachResult.ts';
import { cutText } from '../cutText.ts';
import { hideTokens } from '../hideTokens.ts';
import { judgeCheck } from '../judgeCheck.ts';
import { reproduceCommand } from '../reproduceCommand.ts';
import type { SpecJob } from '../SpecJob.ts';
import type { Lane } from './Lane.ts';
import { mostSeconds } from './mostSeconds.ts';

/** After so many checks that cost their process, in a row or in all, the rest is given up, so that a run ends soon. */
const MOST_LOST_IN_A_ROW = 5;
const MOST_LOST = 10;

const LONGEST_OUTPUT = 2000;

const NOT_IN_TRAFFIC = 'the client is seen by its traffic alone, which does not tell what it understood';

const NOT_ASKED_OF_MANY = 'it is asked of many cases, for which the virtual clock alone has the time';

export interface ProcessContext {
  openLane(): Lane;
  /** How many checks are run at once. */
  lanes: number;
  pace: Pace;
  trafficOnly: boolean;
  /** How long a client that does what the page says takes for a check, in seconds of its clock. */
  secondsOf(check: Check, job: SpecJob): number;
  signal: AbortSignal;
  /** `describe` says where the check stands until its result is there. */
  onStart(check: Check, describe: () => string): void;
  onResult(result: Result, durationMs: number): void;
  /** Why the checks that are left give no result. */
  onTrouble(trouble: unknown): void;
}

interface Task {
  job: SpecJob;
  check: Check;
  seconds: number;
  reproduce: string;
}

/**
 * Runs the checks of a client that lives in processes of its own, several at once, the longest first. A check that costs its process costs
 * nothing else. On a clock that is not ours, a failure of timing is run again alone before it counts.
 */
export async function judgeProcesses(jobs: SpecJob[], context: ProcessContext): Promise<void> {
  const tasks = jobs
    .flatMap((job) => job.checks.map((check) => toTask(job, check, context)))
    .toSorted((a, b) => b.seconds - a.seconds);
  const again: { task: Task; first: Result }[] = [];
  const deliver = (task: Task, result: Result, durationMs: number) => {
    const isInDoubt =
      context.pace.clock !== 'virtual' && result.verdict === 'fail' && result.timeline !== null;
    if (isInDoubt) again.push({ task, first: result });
    else context.onResult(result, durationMs);
  };
  await runTasks(tasks, context, context.lanes, deliver);
  const firsts = new Map(again.map(({ task, first }) => [task.check.id, first]));
  await runTasks(
    again.map(({ task }) => task),
    context,
    1,
    (task, result, durationMs) => {
      const first = firsts.get(task.check.id);
      firsts.delete(task.check.id);
      context.onResult(first === undefined ? result : { ...result, earlier: earlierOf(first) }, durationMs);
    },
  );
  // An interrupted second run leaves the first.
  for (const first of firsts.values()) context.onResult(first, 0);
}

function earlierOf({ verdict, message, findings, journal, timeline, polls }: Result) {
  return { verdict, message, findings, journal, timeline, ...(polls !== undefined && { polls }) };
}

function toTask(job: SpecJob, check: Check, { secondsOf }: ProcessContext): Task {
  return {
    job,
    check,
    seconds: secondsOf(check, job),
    reproduce: reproduceCommand(check.id, job.reproduction),
  };
}

async function runTasks(
  tasks: Task[],
  context: ProcessContext,
  lanes: number,
  deliver: (task: Task, result: Result, durationMs: number) => void,
): Promise<void> {
  const waiting = [...tasks];
  const lost = { all: 0, inARow: 0 };
  const isHopeless = () => lost.all >= MOST_LOST || lost.inARow >= MOST_LOST_IN_A_ROW;
  let trouble: unknown;
  const work = async (): Promise<void> => {
    const lane = context.openLane();
    let task: Task | undefined;
    try {
      while (waiting.length > 0 && !context.signal.aborted && !isHopeless()) {
        task = waiting.shift() as Task;
        const startedAtMs = performance.now();
        const result = skipped(task, context) ?? (await runTask(task, lane, context, lost));
        if (context.signal.aborted) return;
        deliver(task, result, Math.round(performance.now() - startedAtMs));
      }
    } catch (error) {
      // The lane is lost; another one takes what it had begun.
      if (task !== undefined) waiting.unshift(task);
      trouble ??= error;
    } finally {
      await lane.close();
    }
  };
  await Promise.all(Array.from({ length: Math.min(lanes, tasks.length) }, work));
  if (trouble !== undefined && waiting.length > 0 && !context.signal.aborted) context.onTrouble(trouble);
  if (isHopeless() && waiting.length > 0) {
    context.onTrouble(
      new UsageError(
        `the adapter was lost in ${lost.all} checks; the other ${waiting.length} were not run. \`pollspec adapter --command\` goes through the protocol step by step.`,
      ),
    );
  }
}

/** What need not be run to know that it shows nothing. */
function skipped({ check, seconds, reproduce }: Task, context: ProcessContext): Result | undefined {
  const { pace, trafficOnly } = context;
  if (trafficOnly && check.needs === 'observations')
    return { ...bareResult(check, reproduce), message: NOT_IN_TRAFFIC };
  if (check.property !== undefined && !check.property.recorded && pace.clock !== 'virtual')
    return { ...bareResult(check, reproduce), message: NOT_ASKED_OF_MANY };
  const most = mostSeconds(pace);
  if (seconds <= most) return undefined;
  const message = `it takes ${formatSeconds(seconds)} of the client's time, and at most ${formatSeconds(most)} are given to a check on this clock`;
  return { ...bareResult(check, reproduce), message };
}

async function runTask(
  { check, job, reproduce }: Task,
  lane: Lane,
  { onStart }: ProcessContext,
  lost: { all: number; inARow: number },
): Promise<Result> {
  let driver = await lane.driverFor(job.spec);
  onStart(check, () => driver.describe());
  let tokens: readonly string[] = [];
  let breach: Breach | undefined;
  let lostLane: { why: unknown } | undefined;
  let hung = false;
  const watched = {
    async run(plan: Check['plan']) {
      // A case before may have cost the process.
      if (driver.isSpoiled()) {
        driver = await lane.driverFor(job.spec).catch((why: unknown) => {
          lostLane = { why };
          throw why;
        });
      }
      // A run that breaks off tells no others, and none that is drawn later is in the last words of its adapter.
      tokens = [plan.token];
      try {
        const record = await driver.run(plan);
        tokens = record.tokens.map(({ value }) => value);
        hung ||= record.waits.some(({ outcome }) => outcome.type === 'unsettled' && outcome.why === 'silent');
        return record;
      } catch (error) {
        if (error instanceof Breach) breach = error;
        throw error;
      }
    },
  };
  const { credentials } = job.spec;
  const result = await judgeCheck(check, {
    driver: watched,
    credentials,
    reproduce: (path) => reproduceCommand(check.id, job.reproduction, path),
  });
  if (lostLane !== undefined) throw lostLane.why;
  const isLost = breach !== undefined || hung;
  lost.all += isLost ? 1 : 0;
  lost.inARow = isLost ? lost.inARow + 1 : 0;
  if (breach === undefined)
    return hung && result.verdict === 'fail' ? withOutput(result, lane.said(), tokens) : result;
  return breachResult(check, breach, { said: lane.said(), reproduce, tokens });
}

/** What a client wrote before it hung may tell why. */
function withOutput(result: Result, said: string, tokens: readonly string[]): Result {
  if (said === '') return result;
  const shown = cutText(hidePorts(hideTokens(said, tokens)), LONGEST_OUTPUT);
  return { ...result, message: `${result.message}\nIts last output:\n${shown}` };
}
