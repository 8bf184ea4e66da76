import type { ClientInfo } from '../run/ClientInfo.ts';
import { askLive } from './askLive.ts';
import { ClientProcess, type SmokeClient } from './client/ClientProcess.ts';
import { isDocumentedRequest } from './client/isDocumentedRequest.ts';
import { pollByClient } from './client/pollByClient.ts';
import { createHider } from './createHider.ts';
import { jobRequest } from './jobRequest.ts';
import type { LiveAnswer } from './LiveAnswer.ts';
import type { Send } from './LiveRequest.ts';
import { mostPolls } from './mostPolls.ts';
import { planProbes } from './planProbes.ts';
import { politeSeconds } from './politeSeconds.ts';
import { type PollContext, pollJob, type Stopped } from './pollJob.ts';
import type { Smoke } from './Smoke.ts';
import type { SmokeClock } from './SmokeClock.ts';

/** Between two requests that no schedule is about. */
const GAP_SECONDS = 1;

export interface SmokeContext extends Pick<PollContext, 'signal' | 'onPoll' | 'wait'> {
  send: Send;
  clock: SmokeClock;
  /** Tells of an answer to a probe. */
  onProbe(title: string, answer: LiveAnswer): void;
  /** Polls the job in our place. */
  client?: SmokeClient | undefined;
}

/** What came of it. */
export interface Smoked {
  answers: LiveAnswer[];
  /** How many requests were sent, those included that nobody waited for any more. */
  sent: number;
  stopped: Stopped;
  /** The client that polled, and all that it asked and was answered. */
  client?: { info: ClientInfo; traffic: LiveAnswer[]; notes: string[] };
}

/**
 * Asks the live endpoint: the probes, then the job until it ends. Nothing of what it gives back holds the token.
 * @throws {UsageError} when the client cannot be started; nothing was asked then
 */
export async function runSmoke(smoke: Smoke, context: SmokeContext): Promise<Smoked> {
  const { send, clock, signal, onProbe, onPoll, wait, client: given } = context;
  const { spec, maxWaitSeconds } = smoke;
  const hide = createHider(smoke.token);
  const asking = { send, clock, hide, signal, credentials: spec.credentials };
  let number = 0;
  const ask = (asked: LiveAnswer['asked'], request: Parameters<typeof askLive>[1]) => {
    number += 1;
    return askLive(asked, request, number, asking);
  };
  const client = given && (await ClientProcess.open(given, { spec: spec.id, hide, signal }));
  try {
    const answers: LiveAnswer[] = [];
    for (const { asked, request, title } of planProbes(smoke)) {
      if (signal.aborted) break;
      const answer = await ask(asked, request);
      if (signal.aborted) break;
      answers.push(answer);
      onProbe(title, answer);
      // Whoever cannot be reached is not asked again and again.
      if (answers.every(({ exchange }) => exchange.reply.status === 0))
        return { answers, sent: number, stopped: 'unreachable' };
      const seconds = Math.max(GAP_SECONDS, politeSeconds(answer, clock.date()));
      if (seconds > maxWaitSeconds) return { answers, sent: number, stopped: 'max-wait' };
      await wait(seconds);
    }
    if (signal.aborted) return { answers, sent: number, stopped: 'interrupted' };
    if (client === undefined) {
      const request = jobRequest(spec, smoke);
      const polling = { ask: () => ask('job', request), clock, maxWaitSeconds, signal, onPoll, wait };
      const polled = await pollJob(spec, polling);
      return { answers: [...answers, ...polled.answers], sent: number, stopped: polled.stopped };
    }
    const recording = { ...asking, most: mostPolls(smoke), firstNumber: number + 1, onPoll };
    const { traffic, sent, stopped, notes } = await pollByClient(smoke, client, recording);
    const ofJob = traffic.filter(({ exchange }) => isDocumentedRequest(spec, exchange));
    return {
      answers: [...answers, ...ofJob],
      sent: number + sent,
      stopped,
      client: { info: client.info, traffic, notes },
    };
  } finally {
    client?.close();
  }
}
