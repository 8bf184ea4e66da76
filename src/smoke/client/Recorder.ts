import type { Exchange } from '../../driver/Exchange.ts';
import { createEndpointMatcher } from '../../scenario/createEndpointMatcher.ts';
import type { Answer } from '../../transport/Answer.ts';
import type { IncomingCall } from '../../transport/IncomingCall.ts';
import type { LoopbackListener } from '../../transport/LoopbackListener.ts';
import { startSocketServer } from '../../transport/startSocketServer.ts';
import type { AskContext } from '../askLive.ts';
import { hideSecrets } from '../hideSecrets.ts';
import type { LiveAnswer } from '../LiveAnswer.ts';
import type { LiveReply } from '../LiveRequest.ts';
import { politeSeconds } from '../politeSeconds.ts';
import type { Smoke } from '../Smoke.ts';
import { toLiveAnswer } from '../toLiveAnswer.ts';

/** Headers that belong to one connection, or that the next one gets anew; and where to go on, which is nowhere. */
const NOT_PASSED_ON = new Set([
  'accept-encoding',
  'connection',
  'content-encoding',
  'content-length',
  'expect',
  'host',
  'keep-alive',
  'location',
  'proxy-authorization',
  'proxy-connection',
  'refresh',
  'te',
  'trailer',
  'transfer-encoding',
  'upgrade',
]);
/** Methods that change nothing (RFC 9110, section 9.2.1). */
const SAFE = ['GET', 'HEAD'];
/** Between two requests that reach the endpoint. */
const GAP_SECONDS = 1;

export interface RecorderOptions extends AskContext {
  smoke: Smoke;
  /** Requests that are passed on at most. */
  most: number;
  /** Of the first exchange. */
  firstNumber: number;
  onAnswer(answer: LiveAnswer): void;
  /** Nothing more is passed on. */
  onEnough(): void;
}

/**
 * Stands between a client and the live endpoint: passes requests on as they are, and keeps both sides without what is secret. The endpoint
 * is spared what a client should not do: it gets one request a second at the most and none before Retry-After is over, only safe methods and
 * nothing beside the base URL. Redirects are not handed on, so that nobody follows them with the credential.
 */
export class Recorder {
  isRedirected = false;
  /** Requests that were passed on. */
  sent = 0;
  readonly #options: RecorderOptions;
  readonly #kept: LiveAnswer[] = [];
  readonly #isJob: (url: URL) => boolean;
  readonly #base: URL;
  #listener: LoopbackListener | undefined;
  #isClosed = false;
  #came = 0;
  #refused = 0;
  #held = 0;
  /** When the endpoint may be asked again. */
  #freeAtSeconds = 0;

  constructor(options: RecorderOptions) {
    const { spec, params, baseUrl } = options.smoke;
    this.#options = options;
    this.#base = new URL(`${baseUrl}/`);
    const waitOf = createEndpointMatcher(spec, [{ params, scenario: { name: '', replies: [] } }], baseUrl);
    this.#isJob = (url) => waitOf(url) === 0;
  }

  /** In the order of the requests. */
  get traffic(): LiveAnswer[] {
    return this.#kept.toSorted((one, other) => one.exchange.number - other.exchange.number);
  }

  get notes(): string[] {
    return [
      ...(this.#held === 0 ? [] : [`${this.#held} of its requests were held back, to spare the endpoint.`]),
      ...(this.#refused === 0
        ? []
        : [
            `${this.#refused} of its requests were not passed on, as they were too many or no safe ones to the base URL.`,
          ]),
    ];
  }

  /** Begins to listen; resolves to the base URL for the client. */
  async start(): Promise<string> {
    this.#listener = await startSocketServer((call) => this.#pass(call));
    return `http://127.0.0.1:${this.#listener.port}${this.#base.pathname.replace(/\/$/, '')}`;
  }

  /** Passes nothing on from now on. */
  close(): void {
    this.#isClosed = true;
  }

  async stop(): Promise<void> {
    this.close();
    await this.#listener?.refuse();
  }

  async #pass(call: IncomingCall): Promise<Answer> {
    const { clock, most, firstNumber, onEnough } = this.#options;
    const number = firstNumber + this.#came;
    this.#came += 1;
    const sentAtSeconds = clock.nowSeconds();
    const { pathname, search } = new URL(call.url);
    const url = new URL(`${pathname}${search}`, this.#base.origin);
    const body = call.body === null ? '' : await call.text();
    const isSafe = SAFE.includes(call.method) && url.pathname.startsWith(this.#base.pathname);
    if (!isSafe || this.sent >= most || this.#isClosed) {
      this.#refused += 1;
      const why = 'not passed on to the live endpoint';
      this.#keep(call, url, body, { number, sentAtSeconds }, { error: why });
      if (this.sent >= most) onEnough();
      return 'reset';
    }
    this.sent += 1;
    await this.#hold();
    if (call.signal.aborted || this.#isClosed) {
      this.sent -= 1;
      this.#keep(call, url, body, { number, sentAtSeconds }, { error: 'given up before it was passed on' });
      return 'reset';
    }
    return await this.#send(call, url, body, { number, sentAtSeconds });
  }

  /** Waits until the endpoint may be asked again; what others are answered meanwhile may put that off. */
  async #hold(): Promise<void> {
    const { clock, signal } = this.#options;
    const leftSeconds = () => this.#freeAtSeconds - clock.nowSeconds();
    if (leftSeconds() > 0) this.#held += 1;
    while (leftSeconds() > 0 && !signal.aborted && !this.#isClosed) await clock.sleep(leftSeconds(), signal);
    this.#freeAtSeconds = Math.max(this.#freeAtSeconds, clock.nowSeconds() + GAP_SECONDS);
  }

  async #send(
    call: IncomingCall,
    url: URL,
    body: string,
    times: { number: number; sentAtSeconds: number },
  ): Promise<Answer> {
    const { send, clock, signal, onAnswer, onEnough } = this.#options;
    const headers = Object.fromEntries([...call.headers].filter(([name]) => !NOT_PASSED_ON.has(name)));
    let answeredAtSeconds: number | undefined;
    const reply = await send(
      { method: call.method, url: url.href, headers, ...(body !== '' && { body }) },
      AbortSignal.any([signal, call.signal]),
      () => {
        answeredAtSeconds = clock.nowSeconds();
      },
    );
    const answer = this.#keep(
      call,
      url,
      body,
      { ...times, ...(answeredAtSeconds !== undefined && { answeredAtSeconds }) },
      reply,
    );
    onAnswer(answer);
    this.#freeAtSeconds = Math.max(
      this.#freeAtSeconds,
      clock.nowSeconds() + politeSeconds(answer, clock.date()),
    );
    if ('error' in reply) return 'reset';
    const { status, bytes } = reply;
    if (status >= 300 && status < 400 && status !== 304) {
      this.isRedirected = true;
      this.close();
      onEnough();
    }
    const told = Object.entries(reply.headers).filter(([name]) => !NOT_PASSED_ON.has(name));
    return {
      status,
      headers: { ...Object.fromEntries(told), 'content-length': String(bytes.length) },
      bytes,
    };
  }

  #keep(
    { method, headers }: IncomingCall,
    url: URL,
    body: string,
    times: Pick<Exchange, 'number' | 'sentAtSeconds' | 'answeredAtSeconds'>,
    reply: LiveReply,
  ): LiveAnswer {
    const { hide, credentials } = this.#options;
    const label = 'job';
    const shown =
      'error' in reply
        ? { index: 0, label, status: 0, headers: {}, body: reply.error, fault: 'reset' as const }
        : { index: 0, label, status: reply.status, headers: reply.headers, body: reply.body };
    const request = { method, url: url.href, headers: [...headers], body };
    const exchange = { ...times, wait: this.#isJob(url) ? 0 : -1, request, reply: shown };
    const answer = toLiveAnswer('job', hideSecrets(exchange, hide, credentials));
    this.#kept.push(answer);
    return answer;
  }
}
