import type { ClientInfo } from '../run/ClientInfo.ts';
import { askLive } from './askLive.ts';
import { pollByClient, type SmokeClient } from './client/pollByClient.ts';
import { createHider } from './createHider.ts';
import { jobRequest } from './jobRequest.ts';
import type { LiveAnswer } from './LiveAnswer.ts';
import type { Send } from './LiveRequest.ts';
import { mostPolls } from './mostPolls.ts';
import { planProbes } from './planProbes.ts';
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
  stopped: Stopped;
  /** The client that polled, and the answers that it got. */
  client?: { info: ClientInfo; answers: LiveAnswer[]; notes: string[] };
}

/** Asks the live endpoint: the probes, then the job until it ends. Nothing of what it gives back holds the token. */
export async function runSmoke(
  smoke: Smoke,
  { send, clock, signal, onProbe, onPoll, wait, client }: SmokeContext,
): Promise<Smoked> {
  const context = { send, clock, hide: createHider(smoke.token), signal };
  let number = 0;
  const ask = (asked: LiveAnswer['asked'], request: Parameters<typeof askLive>[1]) => {
    number += 1;
    return askLive(asked, request, number, context);
  };
  const probed: LiveAnswer[] = [];
  for (const { asked, request, title } of planProbes(smoke)) {
    if (signal.aborted) break;
    const answer = await ask(asked, request);
    if (signal.aborted) break;
    probed.push(answer);
    onProbe(title, answer);
    if (answer.exchange.reply.status === 0) break;
    await clock.sleep(GAP_SECONDS, signal);
  }
  // Whoever cannot be reached is not asked again and again.
  if (probed.length > 0 && probed.every(({ exchange }) => exchange.reply.status === 0))
    return { answers: probed, stopped: 'unreachable' };
  const first = number + 1;
  if (client !== undefined && !signal.aborted) {
    const most = mostPolls(smoke);
    const came = await pollByClient(smoke, { ...context, ...client, most, firstNumber: first, onPoll });
    return { ...came, answers: [...probed, ...came.answers] };
  }
  const request = jobRequest(smoke.spec, smoke);
  const { answers, stopped } = await pollJob(smoke.spec, {
    ask: () => ask('job', request),
    clock,
    maxWaitSeconds: smoke.maxWaitSeconds,
    signal,
    onPoll,
    wait,
  });
  return { answers: [...probed, ...answers], stopped };
}
