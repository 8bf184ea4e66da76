import type { Hello } from '../../adapter/FromAdapter.ts';
import type { RunClock } from '../../clock/RunClock.ts';
import type { AdapterProcess } from '../../driver/process/AdapterProcess.ts';
import { AdapterWait } from '../../driver/process/AdapterWait.ts';
import { breachOf } from '../../driver/process/breachOf.ts';
import type { Endpoint } from '../../driver/process/Endpoint.ts';
import type { WaitRecord } from '../../driver/RunRecord.ts';

/** Real time that a client has to end after it was cancelled. */
const CANCEL_MS = 3000;

export interface DriveOptions {
  hello: Hello;
  /** Real, as the endpoint is. */
  clock: RunClock;
  run: { spec: string; baseUrl: string; token: string; params: Record<string, string> };
  maxWaitSeconds: number;
  signal: AbortSignal;
  /** The client is told to end. */
  onCancel(): void;
}

/**
 * Has the client behind an adapter wait for the job, up to so long.
 * @throws {Breach} when the adapter breaks the protocol
 */
export async function driveClient(process: AdapterProcess, options: DriveOptions): Promise<WaitRecord> {
  const { hello, clock, run, maxWaitSeconds, signal, onCancel } = options;
  return await new Promise((resolve, reject) => {
    const id = process.listen({
      onFrame(frame) {
        const breach = breachOf(frame, hello.can, wait.isAsleep);
        if (breach !== undefined) finish(() => reject(breach));
        else if (frame.type === 'sleep') wait.sleep(frame.seconds);
        else wait.take(frame);
      },
      onBreach: (breach) => finish(() => reject(breach)),
    });
    const wait = new AdapterWait({
      id,
      process,
      endpoint: fixedEndpoint(run.baseUrl),
      clock,
      tokenAt: () => run.token,
      habit: { isConcurrent: false, lagMs: 0, suspicions: 0 },
    });
    const cancel = () => {
      if (wait.outcome !== undefined) return;
      onCancel();
      if (hello.can.includes('cancel')) wait.cancel();
      setTimeout(() => wait.giveUp('patience'), hello.can.includes('cancel') ? CANCEL_MS : 0);
    };
    const stop = clock.after(maxWaitSeconds, cancel);
    const finish = (action: () => void) => {
      stop();
      signal.removeEventListener('abort', cancel);
      process.forget(id);
      action();
    };
    signal.addEventListener('abort', cancel, { once: true });
    process.send({ type: 'run', id, op: 'waitForJob', ...run });
    if (signal.aborted) cancel();
    void wait.settled.then(() => finish(() => resolve(wait.toRecord())));
  });
}

/** The recorder takes connections as long as it lives. */
function fixedEndpoint(baseUrl: string): Endpoint {
  const nothing = async () => {};
  return { baseUrl, refuse: nothing, accept: nothing, drop: () => {}, refusedHosts: () => [] };
}
