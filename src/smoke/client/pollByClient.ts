import { Breach } from '../../adapter/Breach.ts';
import { createFrameReader } from '../../adapter/createFrameReader.ts';
import { createPacedClock } from '../../clock/createPacedClock.ts';
import type { WaitRecord } from '../../driver/RunRecord.ts';
import { describeOutcome } from '../../judge/describeOutcome.ts';
import { Launcher } from '../../process/Launcher.ts';
import type { ClientInfo } from '../../run/ClientInfo.ts';
import { openAdapter } from '../../run/process/openAdapter.ts';
import { withoutProxies } from '../../run/process/withoutProxies.ts';
import { UsageError } from '../../UsageError.ts';
import type { AskContext } from '../askLive.ts';
import type { LiveAnswer } from '../LiveAnswer.ts';
import type { Stopped } from '../pollJob.ts';
import type { Smoke } from '../Smoke.ts';
import { driveClient } from './driveClient.ts';
import { Recorder } from './Recorder.ts';

/** A client that polls the live endpoint itself, behind an adapter. */
export interface SmokeClient {
  /** The adapter: a command line for the shell. */
  command: string;
  /** As the user gave it, for messages. */
  given: string;
  cwd: string;
  env: Record<string, string | undefined>;
}

export interface ByClientContext extends AskContext, SmokeClient {
  /** Requests that are passed on at most. */
  most: number;
  firstNumber: number;
  onPoll(answer: LiveAnswer, nextInSeconds: undefined): void;
}

/**
 * Has a client wait for the live job through a recorder.
 * @throws {UsageError} when its adapter does not start, does not know the spec or breaks the protocol
 */
export async function pollByClient(smoke: Smoke, context: ByClientContext) {
  const { command, given, cwd, env, signal, hide, onPoll } = context;
  const { spec, params, token = '', maxWaitSeconds } = smoke;
  const launcher = new Launcher({ cwd, env: withoutProxies(env), speed: 1 });
  const tooMany = new AbortController();
  const recorder = new Recorder({
    ...context,
    smoke,
    onAnswer: (answer) => onPoll(answer, undefined),
    onTooMany: () => tooMany.abort(),
  });
  try {
    const adapter = await openAdapter({ command, launcher, read: createFrameReader() });
    const hello = await adapter.hello;
    if (!hello.specs.includes(spec.id)) {
      throw new UsageError(
        `${given}: expected a client of ${spec.id}, got one of ${hello.specs.join(', ') || 'no spec'}.`,
      );
    }
    const baseUrl = await recorder.start();
    const clock = createPacedClock({ speed: 1, sinceMs: Date.now() });
    const ended = AbortSignal.any([signal, tooMany.signal]);
    const record = await driveClient(adapter, {
      hello,
      clock,
      run: { spec: spec.id, baseUrl, token, params },
      maxWaitSeconds,
      signal: ended,
    });
    await adapter.end();
    const info: ClientInfo = { ...hello.client, specs: hello.specs };
    const { answers } = recorder;
    const notes = notesOf(record, recorder.refused).map(hide);
    return { answers, stopped: stoppedBy(record, signal), client: { info, answers, notes } };
  } catch (error) {
    if (!(error instanceof Breach)) throw error;
    throw new UsageError(hide(`${given}: expected ${error.expected}, got ${error.actual}. ${error.mend}`));
  } finally {
    launcher.close();
    await recorder.stop();
  }
}

function stoppedBy({ outcome }: WaitRecord, signal: AbortSignal): Stopped {
  if (signal.aborted) return 'interrupted';
  return outcome.type === 'done' ? 'ended' : 'max-wait';
}

function notesOf({ outcome }: WaitRecord, refused: number): string[] {
  return [
    `The client: ${describeOutcome(outcome)}.`,
    ...(refused === 0
      ? []
      : [
          `${refused} of its requests were not passed on, as no client that keeps to the schedule sends as many.`,
        ]),
  ];
}
