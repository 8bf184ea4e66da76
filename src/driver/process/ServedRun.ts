import type { RunClock } from '../../clock/RunClock.ts';
import { createEndpointMatcher } from '../../scenario/createEndpointMatcher.ts';
import { createPlayer } from '../../scenario/createPlayer.ts';
import { createTokenIssuer } from '../../scenario/createTokenIssuer.ts';
import type { Player } from '../../scenario/Player.ts';
import { readCredentials } from '../../scenario/readCredentials.ts';
import type { Scenario } from '../../scenario/Scenario.ts';
import type { TokenIssuer } from '../../scenario/TokenIssuer.ts';
import type { Spec } from '../../spec/Spec.ts';
import type { Answer } from '../../transport/Answer.ts';
import type { IncomingCall } from '../../transport/IncomingCall.ts';
import { answerLateRequest } from '../answerLateRequest.ts';
import { answerRequest } from '../answerRequest.ts';
import { createBodyCache } from '../createBodyCache.ts';
import { createJournal } from '../createJournal.ts';
import type { Journal } from '../Journal.ts';
import type { AnsweredRun } from '../LiveRun.ts';
import type { RunPlan } from '../RunPlan.ts';
import { zlibPacking } from '../zlibPacking.ts';

export interface ServedRunOptions {
  spec: Spec;
  plan: RunPlan;
  /** See `Endpoint`. */
  pattern?: string | undefined;
  /** The plan asks for a cancel now. */
  onCancelDue(): void;
  /** Something was asked or answered. */
  onSign(): void;
  /** A request came after the end. */
  onLate(call: IncomingCall): void;
}

/** The server's side of a run whose client lives in another process. */
export class ServedRun implements AnsweredRun {
  readonly plan: RunPlan;
  readonly player: Player;
  readonly journal: Journal = createJournal();
  readonly tokens: TokenIssuer;
  readonly waits: { requests: number }[];
  busy = 0;
  held = 0;
  lastSignMs = performance.now();
  timersFired = 0;
  cancelDue?: { answer: () => void };
  readonly releases = new Set<() => void>();
  isOver = false;
  late = 0;
  /** Of waits that follow each other: the index of the one under way. */
  turn = 0;
  readonly #options: ServedRunOptions;
  readonly #waitOf: (url: URL) => number;
  readonly #bodyOf = createBodyCache(zlibPacking);

  constructor(options: ServedRunOptions) {
    const { spec, plan, pattern } = options;
    this.#options = options;
    this.plan = plan;
    this.tokens = createTokenIssuer(plan.token, plan.tokenLifeSeconds);
    const waits = plan.waits.map((wait) => ({ ...wait, scenario: withoutRefused(wait.scenario) }));
    const turn = plan.inTurn && (() => this.turn);
    this.player = createPlayer({ spec, waits, tokens: this.tokens, turn, baseUrl: pattern });
    this.#waitOf = createEndpointMatcher(spec, waits, pattern);
    this.waits = plan.waits.map(() => ({ requests: 0 }));
  }

  /** Whether the script begins with a connection that is refused, which no server can journal. */
  get beginsRefused(): boolean {
    return this.plan.waits.some(({ scenario }) => scenario.replies[0]?.fault === 'refused');
  }

  /** See `EndpointRun`. */
  claim(call: IncomingCall): 0 | 1 | 2 {
    const url = new URL(call.url);
    const tokens = readCredentials(this.#options.spec.credentials, url, call.headers);
    const hasToken = this.tokens.issued.some(({ value }) => tokens.includes(value));
    return this.#waitOf(url) === -1 ? (hasToken ? 1 : 0) : hasToken ? 2 : 1;
  }

  /** Answers one request on the given clock. */
  async answer(call: IncomingCall, clock: RunClock): Promise<Answer> {
    if (this.isOver) {
      this.#options.onLate(call);
      return answerLateRequest(this);
    }
    const { onCancelDue, onSign } = this.#options;
    const context = { clock, bodyOf: this.#bodyOf, cancel: onCancelDue, realNowMs: () => performance.now() };
    const answered = answerRequest(this, withoutPort(call), context);
    // Not before the request is held, if it is.
    setImmediate(onSign);
    try {
      const given = await answered;
      if (given === 'reset' || given.pause === undefined) return given;
      const { pause } = given;
      const pauseAndTell = () => {
        setImmediate(onSign);
        return pause();
      };
      return { ...given, pause: pauseAndTell };
    } finally {
      onSign();
    }
  }

  /** Ends all that is kept waiting; whatever comes from now on is late. */
  end(): void {
    this.isOver = true;
    this.cancelDue?.answer();
    for (const release of [...this.releases]) release();
  }
}

function withoutRefused({ name, replies }: Scenario): Scenario {
  const first = replies.findIndex(({ fault }) => fault !== 'refused');
  return { name, replies: replies.slice(Math.max(first, 0)) };
}

/** The port of a loopback server differs from run to run, and reports must not. */
function withoutPort(call: IncomingCall): IncomingCall {
  const url = call.url.replace(/^http:\/\/127\.0\.0\.1:\d+/, 'http://127.0.0.1');
  if (url === call.url) return call;
  const headers = new Headers(call.headers);
  const host = headers.get('host');
  if (host !== null) headers.set('host', host.replace(/^127\.0\.0\.1:\d+$/, '127.0.0.1'));
  return { method: call.method, url, headers, body: call.body, text: () => call.text(), signal: call.signal };
}
