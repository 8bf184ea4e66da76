import type { Exchange } from '../../driver/Exchange.ts';
import { createEndpointMatcher } from '../../scenario/createEndpointMatcher.ts';
import { SERVED_ORIGIN } from '../../serve/SERVED_ORIGIN.ts';
import type { Answer } from '../../transport/Answer.ts';
import type { IncomingCall } from '../../transport/IncomingCall.ts';
import type { LoopbackListener } from '../../transport/LoopbackListener.ts';
import { startSocketServer } from '../../transport/startSocketServer.ts';
import { hideSecrets } from '../hideSecrets.ts';
import type { LiveAnswer } from '../LiveAnswer.ts';
import type { Send } from '../LiveRequest.ts';
import type { Smoke } from '../Smoke.ts';
import type { SmokeClock } from '../SmokeClock.ts';
import { toLiveAnswer } from '../toLiveAnswer.ts';

/** Headers that belong to one connection, or that the next one gets anew. */
const OF_THE_CONNECTION = new Set([
  'accept-encoding',
  'connection',
  'content-encoding',
  'content-length',
  'expect',
  'host',
  'keep-alive',
  'proxy-authorization',
  'proxy-connection',
  'te',
  'trailer',
  'transfer-encoding',
  'upgrade',
]);

export interface RecorderOptions {
  smoke: Smoke;
  send: Send;
  clock: SmokeClock;
  /** Takes the token out of a text. */
  hide(text: string): string;
  signal: AbortSignal;
  /** Requests that are passed on at most; what comes beyond is reset. */
  most: number;
  /** Of the first exchange. */
  firstNumber: number;
  onAnswer(answer: LiveAnswer): void;
  /** The client has asked more often than is safe. */
  onTooMany(): void;
}

/** Stands between a client and the live endpoint: passes requests on as they are, and keeps both sides without the token. */
export class Recorder {
  readonly answers: LiveAnswer[] = [];
  /** Requests that were not passed on. */
  refused = 0;
  readonly #options: RecorderOptions;
  readonly #isJob: (url: URL) => boolean;
  readonly #basePath: string;
  #listener: LoopbackListener | undefined;
  #sent = 0;

  constructor(options: RecorderOptions) {
    const { spec, params, baseUrl } = options.smoke;
    this.#options = options;
    this.#basePath = new URL(baseUrl).pathname.replace(/\/$/, '');
    const waits = [{ params, scenario: { name: '', replies: [] } }];
    const waitOf = createEndpointMatcher(spec, waits, `${SERVED_ORIGIN}${this.#basePath}`);
    this.#isJob = (url) => waitOf(url) === 0;
  }

  /** Begins to listen; resolves to the base URL for the client. */
  async start(): Promise<string> {
    this.#listener = await startSocketServer((call) => this.#pass(call));
    return `http://127.0.0.1:${this.#listener.port}${this.#basePath}`;
  }

  async stop(): Promise<void> {
    await this.#listener?.refuse();
  }

  async #pass(call: IncomingCall): Promise<Answer> {
    const { smoke, send, clock, hide, signal, most, firstNumber, onAnswer, onTooMany } = this.#options;
    const { pathname, search } = new URL(call.url);
    if (this.#sent >= most) {
      this.refused += 1;
      onTooMany();
      return 'reset';
    }
    this.#sent += 1;
    const sentAtSeconds = clock.nowSeconds();
    const number = firstNumber + this.#sent - 1;
    const body = call.body === null ? '' : await call.text();
    const passed = [...call.headers].filter(([name]) => !OF_THE_CONNECTION.has(name));
    let answeredAtSeconds: number | undefined;
    const reply = await send(
      {
        method: call.method,
        url: `${new URL(smoke.baseUrl).origin}${pathname}${search}`,
        headers: Object.fromEntries(passed),
        ...(body !== '' && { body }),
      },
      AbortSignal.any([signal, call.signal]),
      () => {
        answeredAtSeconds = clock.nowSeconds();
      },
    );
    const url = `${SERVED_ORIGIN}${pathname}${search}`;
    const isJob = this.#isJob(new URL(url));
    const exchange: Exchange = hideSecrets(
      {
        number,
        wait: isJob ? 0 : -1,
        request: { method: call.method, url, headers: [...call.headers], body },
        reply:
          'error' in reply
            ? { index: 0, label: 'job', status: 0, headers: {}, body: reply.error, fault: 'reset' }
            : { index: 0, label: 'job', ...reply },
        sentAtSeconds,
        ...(answeredAtSeconds !== undefined && { answeredAtSeconds }),
      },
      hide,
    );
    const answer = toLiveAnswer('job', exchange);
    this.answers.push(answer);
    onAnswer(answer);
    if ('error' in reply) return 'reset';
    const told = Object.entries(reply.headers).filter(([name]) => !OF_THE_CONNECTION.has(name));
    const bytes = new TextEncoder().encode(reply.body);
    return {
      status: reply.status,
      headers: { ...Object.fromEntries(told), 'content-length': String(bytes.length) },
      bytes,
    };
  }
}
