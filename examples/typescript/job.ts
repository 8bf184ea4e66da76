/** The client that a team ships: asks for the progress of a job, and waits for its end. */
const INTERVALS_SECONDS = [15, 30, 60, 120];

export interface Progress {
  state: string;
  percentage: number | undefined;
}

export class JobRequestError extends Error {
  readonly status: number;
  readonly code: string | undefined;
  readonly retryAfterSeconds: number | undefined;

  constructor(status: number, code: string | undefined, retryAfterSeconds: number | undefined) {
    super(`The request for the job failed with status ${status}.`);
    this.status = status;
    this.code = code;
    this.retryAfterSeconds = retryAfterSeconds;
  }
}

export async function getProgress(url: string, token: string, signal?: AbortSignal): Promise<Progress> {
  const headers = {
    Authorization: `Bearer ${token}`,
    Accept: 'application/vnd.bentley.itwin-platform.v1+json',
  };
  const response = await fetch(url, { headers, signal: signal ?? null });
  const body = await response.json().catch(() => undefined);
  if (!response.ok) {
    const seconds = Number.parseInt(response.headers.get('retry-after') ?? '', 10);
    throw new JobRequestError(
      response.status,
      textOf(body?.error?.code),
      Number.isNaN(seconds) ? undefined : Math.max(seconds, 1),
    );
  }
  if (typeof body?.progress?.state !== 'string')
    throw new JobRequestError(response.status, undefined, undefined);
  const { state, percentage } = body.progress;
  return { state, percentage: typeof percentage === 'number' ? percentage : undefined };
}

function textOf(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}

export async function waitForJob(
  url: string,
  token: () => string,
  { signal, onProgress }: { signal: AbortSignal; onProgress(progress: Progress): void },
): Promise<Progress> {
  let before: number | undefined;
  for (let place = 0; ; ) {
    let waitSeconds: number;
    try {
      const progress = await getProgress(url, token(), signal);
      onProgress(progress);
      if (['success', 'failed', 'cancelled'].includes(progress.state)) return progress;
      if (progress.percentage !== before) place = 0;
      before = progress.percentage;
      waitSeconds = INTERVALS_SECONDS[Math.min(place, 3)] ?? 120;
      place += 1;
    } catch (error) {
      if (!(error instanceof JobRequestError) || error.status !== 429) throw error;
      waitSeconds = error.retryAfterSeconds ?? 120;
    }
    await pause(waitSeconds * 1000, signal);
  }
}

function pause(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(resolve, ms);
    signal.addEventListener('abort', () => {
      clearTimeout(timer);
      reject(signal.reason);
    });
  });
}
