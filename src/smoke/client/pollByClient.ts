import { Breach } from '../../adapter/Breach.ts';
import { createPacedClock } from '../../clock/createPacedClock.ts';
import type { Outcome } from '../../driver/RunRecord.ts';
import { describeOutcome } from '../../judge/describeOutcome.ts';
import { progressOf } from '../../judge/progressOf.ts';
import type { AskContext } from '../askLive.ts';
import { isEnd } from '../isEnd.ts';
import type { LiveAnswer } from '../LiveAnswer.ts';
import type { Stopped } from '../pollJob.ts';
import type { Smoke } from '../Smoke.ts';
import type { ClientProcess } from './ClientProcess.ts';
import { driveClient } from './driveClient.ts';
import { Recorder } from './Recorder.ts';

export interface ByClientContext extends AskContext {
  /** Requests that are passed on at most. */
  most: number;
  firstNumber: number;
  onPoll(answer: LiveAnswer, nextInSeconds: undefined): void;
}

/** What came of a client that polled. */
export interface PolledByClient {
  /** Every exchange of the client, in the order of its requests. */
  traffic: LiveAnswer[];
  /** How many of its requests reached the endpoint, or were on the way. */
  sent: number;
  stopped: Stopped;
  notes: string[];
}

/** Has a client wait for the live job through a recorder. Whatever it does costs its own checks and nothing else. */
export async function pollByClient(
  smoke: Smoke,
  client: ClientProcess,
  context: ByClientContext,
): Promise<PolledByClient> {
  const { signal, hide, onPoll } = context;
  const { spec, params, token = '', maxWaitSeconds } = smoke;
  const enough = new AbortController();
  const recorder = new Recorder({
    ...context,
    smoke,
    onAnswer: (answer) => onPoll(answer, undefined),
    onEnough: () => enough.abort(),
  });
  try {
    const record = await driveClient(client.adapter, {
      hello: client.hello,
      clock: createPacedClock({ speed: 1, sinceMs: Date.now() }),
      run: { spec: spec.id, baseUrl: await recorder.start(), token, params },
      maxWaitSeconds,
      signal: AbortSignal.any([signal, enough.signal]),
      onCancel: () => recorder.close(),
    });
    await client.adapter.end();
    const notes = [`The client: ${describeOutcome(record.outcome)}.`, ...recorder.notes];
    return {
      traffic: recorder.traffic,
      sent: recorder.sent,
      stopped: stoppedBy(record.outcome),
      notes: notes.map(hide),
    };
  } catch (error) {
    if (!(error instanceof Breach)) throw error;
    const broken = `The client: expected ${error.expected}, got ${error.actual}. ${error.mend}`;
    return {
      traffic: recorder.traffic,
      sent: recorder.sent,
      stopped: 'client-failed',
      notes: [broken, ...recorder.notes].map(hide),
    };
  } finally {
    client.close();
    await recorder.stop();
  }

  function stoppedBy(outcome: Outcome): Stopped {
    if (signal.aborted) return 'interrupted';
    if (recorder.isRedirected) return 'redirected';
    if (outcome.type === 'done') {
      const last = recorder.traffic.at(-1);
      const hasEnded = last !== undefined && isEnd(progressOf(spec, last.exchange).phases);
      return hasEnded ? 'ended' : 'client-returned';
    }
    return outcome.type === 'unsettled' ? 'max-wait' : 'client-failed';
  }
}
