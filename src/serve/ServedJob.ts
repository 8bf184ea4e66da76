import type { RunClock } from '../clock/RunClock.ts';
import { answerRequest } from '../driver/answerRequest.ts';
import type { createBodyCache } from '../driver/createBodyCache.ts';
import type { AnsweredRun } from '../driver/LiveRun.ts';
import type { RunPlan } from '../driver/RunPlan.ts';
import { createPlayer } from '../scenario/createPlayer.ts';
import { createTokenIssuer } from '../scenario/createTokenIssuer.ts';
import type { Player } from '../scenario/Player.ts';
import type { Reply } from '../scenario/Scenario.ts';
import type { Answer } from '../transport/Answer.ts';
import type { IncomingCall } from '../transport/IncomingCall.ts';
import type { Catalogue } from './Catalogue.ts';
import { type BoundedJournal, createBoundedJournal } from './createBoundedJournal.ts';
import { hideCredentials } from './hideCredentials.ts';
import type { NamedScenario } from './NamedScenario.ts';
import { SERVED_ORIGIN } from './SERVED_ORIGIN.ts';

export interface ServedJobOptions {
  catalogue: Catalogue;
  params: Record<string, string>;
  scenario: NamedScenario;
  /** Starts the clock of the job; called at its first request. */
  openClock(): RunClock;
  /** Asked before another exchange is kept, with the number of those that the job has, and the places that it would take. */
  mayKeep(kept: number, places: number): boolean;
  bodyOf: ReturnType<typeof createBodyCache>;
}

/** One job of a served endpoint: its own place in its own script, its own clock and journal. */
export class ServedJob implements AnsweredRun {
  readonly catalogue: Catalogue;
  readonly params: Record<string, string>;
  readonly scenario: NamedScenario;
  readonly plan: RunPlan;
  readonly player: Player;
  readonly journal: BoundedJournal;
  readonly waits = [{ requests: 0 }];
  readonly releases = new Set<() => void>();
  busy = 0;
  held = 0;
  lastSignMs = 0;
  timersFired = 0;
  isOver = false;
  readonly #options: ServedJobOptions;
  #clock: RunClock | undefined;

  constructor(options: ServedJobOptions) {
    const { catalogue, params, scenario, mayKeep } = options;
    const { spec } = catalogue;
    this.#options = options;
    this.catalogue = catalogue;
    this.params = params;
    this.scenario = scenario;
    const waits = [{ scenario: scenario.scenario, params }];
    // No token was given out, and nothing is cut off: whoever asks is answered.
    this.plan = {
      ops: ['waitForJob'],
      waits,
      token: '',
      limits: { requests: Infinity, seconds: Infinity },
      watchSeconds: 0,
    };
    const path = spec.serverTemplate.replace(/^[a-z][a-z0-9+.-]*:\/\/[^/]*/i, '').replace(/\/$/, '');
    this.player = createPlayer({
      spec,
      waits,
      tokens: createTokenIssuer(''),
      baseUrl: `${SERVED_ORIGIN}${path}`,
    });
    this.journal = createBoundedJournal(mayKeep, (request) => hideCredentials(request, spec.credentials));
  }

  /** What the job is called: the last parameter of its path, or the spec where the path has none. */
  get id(): string {
    const last = [...this.catalogue.spec.path.matchAll(/\{([^{}]+)\}/g)].at(-1)?.[1];
    return (last === undefined ? undefined : this.params[last]) ?? this.catalogue.spec.id;
  }

  /**
   * Answers one request; the origin of its URL is `SERVED_ORIGIN`.
   * @param preferred is answered in place of the script, which stays where it is
   */
  async answer(call: IncomingCall, preferred?: Reply): Promise<Answer> {
    this.#clock ??= this.#options.openClock();
    return await answerRequest(this, call, {
      clock: this.#clock,
      bodyOf: this.#options.bodyOf,
      cancel: () => {},
      realNowMs: () => 0,
      player: preferred && (() => ({ latencySeconds: 0, ...preferred, wait: 0, index: -1 })),
    });
  }

  /** Ends all that is kept waiting. */
  end(): void {
    this.isOver = true;
    for (const release of [...this.releases]) release();
  }
}
