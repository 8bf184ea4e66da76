import type { ConnectOptions } from '../../../../src/client/Client.ts';
import { Backoff } from '../../reference/lib/Backoff.ts';
import { JobError } from '../../reference/lib/JobError.ts';
import type { JobPhase, JobProgress } from '../../reference/lib/JobProgress.ts';
import { kindOfStatus } from '../../reference/lib/kindOfStatus.ts';
import { retryAfterSeconds } from '../../reference/lib/retryAfterSeconds.ts';
import { sleep } from '../../reference/lib/sleep.ts';
import { textAt } from '../../reference/lib/textAt.ts';
import type { Answer } from './Answer.ts';
import type { WaitOptions } from './WaitOptions.ts';

const REQUEST_TIMEOUT_MS = 30_000;
const SHORTEST_WAIT_SECONDS = 1;
const INTERVALS_SECONDS = [15, 30, 60, 120];
const RETRIED = ['rate-limited', 'server', 'network'];
const OVER = ['succeeded', 'failed', 'cancelled', 'ended'];

/** A right client of one page, one step a method; a broken client gets one of them wrong. */
export abstract class Job {
  protected readonly options: ConnectOptions;
  /** Of the wait under way. */
  protected backoff = new Backoff(INTERVALS_SECONDS);
  /** Successive answers in a state that is not known. */
  protected unknownPolls = 0;

  constructor(options: ConnectOptions) {
    this.options = options;
  }

  protected abstract url(): string;

  protected abstract headers(): Record<string, string>;

  /** What a 200 body says. Throws JobError when it is no progress. */
  protected abstract toProgress(body: unknown): JobProgress;

  protected abstract phaseOf(state: string | undefined): JobPhase;

  /** Also where the page names no intervals. */
  protected newBackoff(): Backoff {
    return new Backoff(INTERVALS_SECONDS);
  }

  /** Where an error body holds its code and message, as JSON pointers. */
  protected errorBody(): { code: string; message: string } {
    return { code: '/error/code', message: '/error/message' };
  }

  protected init(): RequestInit {
    return { headers: this.headers() };
  }

  /** Asks once. Throws JobError. */
  async getProgress(signal: AbortSignal): Promise<JobProgress> {
    const answer = await this.ask(signal);
    if (answer.status !== 200) throw this.toError(answer);
    return this.toProgress(this.parse(answer));
  }

  protected async ask(signal: AbortSignal): Promise<Answer> {
    const timeout = new AbortController();
    const timer = setTimeout(() => timeout.abort(), REQUEST_TIMEOUT_MS);
    try {
      const response = await fetch(this.url(), {
        ...this.init(),
        signal: AbortSignal.any([signal, timeout.signal]),
      });
      return { status: response.status, headers: response.headers, text: await this.textOf(response) };
    } catch (cause) {
      throw this.toLostError(cause, signal);
    } finally {
      clearTimeout(timer);
    }
  }

  protected textOf(response: Response): Promise<string> {
    return response.text();
  }

  protected toLostError(cause: unknown, signal: AbortSignal): Error {
    return new JobError(signal.aborted ? 'cancelled' : 'network', 'No answer.', { cause });
  }

  protected parse({ text }: Answer): unknown {
    try {
      return JSON.parse(text);
    } catch (cause) {
      throw new JobError('malformed', 'The answer is no JSON.', { cause });
    }
  }

  protected toError({ status, headers, text }: Answer): JobError {
    const body = this.parseError(text);
    const pointers = this.errorBody();
    return new JobError(kindOfStatus(status), textAt(body, pointers.message) ?? `HTTP ${status}`, {
      status,
      code: textAt(body, pointers.code),
      retryAfterSeconds: this.retryAfter(headers.get('retry-after')),
    });
  }

  protected parseError(text: string): unknown {
    try {
      return JSON.parse(text);
    } catch {
      return undefined;
    }
  }

  protected retryAfter(header: string | null): number | undefined {
    return retryAfterSeconds(header, Date.now());
  }

  /** Asks until the job is over, and gives the last answer. Throws JobError. */
  async waitForEnd({ signal, onProgress }: WaitOptions): Promise<JobProgress> {
    this.backoff = this.newBackoff();
    this.unknownPolls = 0;
    for (let failures = 0; ; ) {
      let waitSeconds: number;
      try {
        const progress = await this.getProgress(signal);
        failures = 0;
        onProgress(progress);
        if (this.isOver(progress)) return progress;
        waitSeconds = this.secondsAfter(progress);
      } catch (error) {
        failures += 1;
        if (!(error instanceof JobError) || !this.mayRetry(error, failures)) throw error;
        waitSeconds = this.secondsAfterError(error);
      }
      await this.sleep(waitSeconds, signal);
    }
  }

  protected isOver({ phase, state }: JobProgress): boolean {
    this.unknownPolls = phase === 'unknown' ? this.unknownPolls + 1 : 0;
    if (this.unknownPolls >= 30) throw new JobError('other', `The state stays ${state}.`);
    return OVER.includes(phase);
  }

  protected secondsAfter(progress: JobProgress): number {
    this.backoff.saw(progress.percent);
    return this.backoff.nextSeconds();
  }

  protected secondsAfterError(error: JobError): number {
    return Math.max(SHORTEST_WAIT_SECONDS, error.retryAfterSeconds ?? this.backoff.nextSeconds());
  }

  protected mayRetry(error: JobError, failures: number): boolean {
    return RETRIED.includes(error.kind) && failures < 5;
  }

  protected sleep(seconds: number, signal: AbortSignal): Promise<void> {
    return sleep(seconds, signal);
  }
}
