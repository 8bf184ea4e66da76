import { type JudgeContext, judgeSpec } from './judgeSpec.ts';
import type { SpecJob } from './SpecJob.ts';
import type { WorkerProcess } from './WorkerProcess.ts';

/** One for a spec page, and never more than the two cores that small machines have. */
const MOST_WORKERS = 2;

/**
 * Runs the checks of several specs, a worker each, at most two at a time.
 * @param first a worker that has loaded the client already
 */
export async function judgeSpecs(
  jobs: SpecJob[],
  context: JudgeContext,
  first: WorkerProcess,
): Promise<void> {
  const waiting = jobs.filter(({ checks }) => checks.length > 0);
  if (waiting.length === 0) first.kill();
  let spare: WorkerProcess | undefined = first;
  const lane = async (): Promise<void> => {
    for (let job = waiting.shift(); job !== undefined; job = waiting.shift()) {
      const worker = spare;
      spare = undefined;
      await judgeSpec(job, context, worker);
    }
  };
  await Promise.all(Array.from({ length: MOST_WORKERS }, lane));
}
