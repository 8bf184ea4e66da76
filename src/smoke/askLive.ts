import type { Exchange } from '../driver/Exchange.ts';
import type { Asked } from '../spec/Claim.ts';
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
}

/** Sends a request and keeps what came, without the token and what else is secret. */
export async function askLive(
  asked: Asked,
  request: LiveRequest,
  number: number,
  { send, clock, hide, signal }: AskContext,
): Promise<LiveAnswer> {
  const sentAtSeconds = clock.nowSeconds();
  let answeredAtSeconds: number | undefined;
  const reply = await send(request, signal, () => {
    answeredAtSeconds = clock.nowSeconds();
  });
  const hidden = (pairs: Record<string, string>) =>
    Object.entries(pairs).map(([name, value]): [string, string] => [name.toLowerCase(), hide(value)]);
  const exchange: Exchange = {
    number,
    wait: 0,
    request: { method: request.method, url: hide(request.url), headers: hidden(request.headers), body: '' },
    reply:
      'error' in reply
        ? { index: 0, label: asked, status: 0, headers: {}, body: hide(reply.error), fault: 'reset' }
        : {
            index: 0,
            label: asked,
            status: reply.status,
            headers: Object.fromEntries(hidden(reply.headers).map(hideCookie)),
            body: hide(reply.body),
          },
    sentAtSeconds,
    ...('status' in reply && { answeredAtSeconds: answeredAtSeconds ?? clock.nowSeconds() }),
  };
  return toLiveAnswer(asked, exchange);
}

/** A cookie may open a session. */
function hideCookie([name, value]: [string, string]): [string, string] {
  return [name, name === 'set-cookie' ? value.replaceAll(/=[^;]*/g, '=[hidden]') : value];
}
