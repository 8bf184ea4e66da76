import { Backoff } from './Backoff.ts';
import { JobError } from './JobError.ts';
import type { JobProgress } from './JobProgress.ts';
import { sleep } from './sleep.ts';

/** However short a Retry-After is, a service is not asked twice within a second. */
const SHORTEST_WAIT_SECONDS = 1;
/** A service that fails so often in a row is not asked again. */
const FAILURES_IN_A_ROW = 5;
/** After so many answers in a row whose state we do not know (an hour at 120 s) we do not believe in an end. */
const POLLS_IN_UNKNOWN_STATE = 30;

const RETRIED = new Set(['rate-limited', 'server', 'network']);

interface Wait {
  read: (token: string, signal: AbortSignal) => Promise<JobProgress>;
  token: () => string;
  intervalsSeconds: readonly number[];
  signal: AbortSignal;
  onProgress: (progress: JobProgress) => void;
}

/** Polls until the job is over, however it ended, and gives the last answer. Throws JobError. */
export async function waitForEnd(wait: Wait): Promise<JobProgress> {
  const { read, token, intervalsSeconds, signal, onProgress } = wait;
  const backoff = new Backoff(intervalsSeconds);
  let failures = 0;
  let unknownPolls = 0;

  for (;;) {
    const answer = await read(token(), signal).catch(asJobError);
    let waitSeconds: number;

    if (answer instanceof JobError) {
      failures += 1;
      if (!mayRetry(answer, failures)) throw answer;
      waitSeconds = answer.retryAfterSeconds ?? backoff.nextSeconds();
    } else {
      failures = 0;
      onProgress(answer);
      if (isOver(answer)) return answer;
      unknownPolls = answer.phase === 'unknown' ? unknownPolls + 1 : 0;
      if (unknownPolls >= POLLS_IN_UNKNOWN_STATE) {
        throw new JobError('other', `The job stays in a state that is not known: ${answer.state}.`);
      }
      backoff.saw(answer.percent);
      waitSeconds = backoff.nextSeconds();
    }

    await sleep(Math.max(waitSeconds, SHORTEST_WAIT_SECONDS), signal);
  }
}

function asJobError(error: unknown): JobError {
  if (error instanceof JobError) return error;
  throw error;
}

function isOver({ phase }: JobProgress): boolean {
  return phase !== 'waiting' && phase !== 'running' && phase !== 'unknown';
}

function mayRetry(error: JobError, failures: number): boolean {
  return RETRIED.has(error.kind) && failures < FAILURES_IN_A_ROW;
}
