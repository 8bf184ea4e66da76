import type { Asked } from '../spec/Claim.ts';
import type { Credential } from '../spec/Spec.ts';
import { hideSecrets } from './hideSecrets.ts';
import type { LiveAnswer } from './LiveAnswer.ts';
import type { LiveRequest, Send } from './LiveRequest.ts';
import type { SmokeClock } from './SmokeClock.ts';
import { toLiveAnswer } from './toLiveAnswer.ts';

export interface AskContext {
  send: Send;
  clock: SmokeClock;
  /** Takes the token out of a text. */
  hide(text: string): string;
  signal: AbortSignal;
  credentials: readonly Credential[];
}

/** Sends a request and keeps what came, without the token and what else is secret. */
export async function askLive(
  asked: Asked,
  request: LiveRequest,
  number: number,
  { send, clock, hide, signal, credentials }: AskContext,
): Promise<LiveAnswer> {
  const sentAtSeconds = clock.nowSeconds();
  let answeredAtSeconds: number | undefined;
  const reply = await send(request, signal, () => {
    answeredAtSeconds = clock.nowSeconds();
  });
  const { method, url, headers, body = '' } = request;
  const exchange = {
    number,
    wait: 0,
    request: { method, url, headers: Object.entries(headers), body },
    reply:
      'error' in reply
        ? { index: 0, label: asked, status: 0, headers: {}, body: reply.error, fault: 'reset' as const }
        : { index: 0, label: asked, status: reply.status, headers: reply.headers, body: reply.body },
    sentAtSeconds,
    ...(answeredAtSeconds !== undefined && { answeredAtSeconds }),
  };
  return toLiveAnswer(asked, hideSecrets(exchange, hide, credentials));
}
