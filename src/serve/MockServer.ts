import type { RunClock } from '../clock/RunClock.ts';
import { createBodyCache } from '../driver/createBodyCache.ts';
import type { Pace } from '../driver/process/Pace.ts';
import { zlibPacking } from '../driver/zlibPacking.ts';
import type { Report } from '../report/Report.ts';
import { cutText } from '../run/cutText.ts';
import { createEndpointReader } from '../scenario/createEndpointReader.ts';
import type { Answer } from '../transport/Answer.ts';
import type { IncomingCall } from '../transport/IncomingCall.ts';
import type { Catalogue } from './Catalogue.ts';
import { Control } from './Control.ts';
import { corsHeaders } from './corsHeaders.ts';
import { errorAnswer } from './errorAnswer.ts';
import { hideJwts } from './hideJwts.ts';
import { JobStore } from './JobStore.ts';
import { jobPath } from './jobPath.ts';
import type { NamedScenario } from './NamedScenario.ts';
import { parsePrefer } from './parsePrefer.ts';
import { preferredReply } from './preferredReply.ts';
import { readBody } from './readBody.ts';
import { remember } from './remember.ts';
import { SERVED_ORIGIN } from './SERVED_ORIGIN.ts';
import { ServedJob } from './ServedJob.ts';
import type { ServeLimits } from './ServeLimits.ts';
import { type Strays, trafficReport } from './trafficReport.ts';

/** Where the server's own affairs are, apart from every endpoint. */
const CONTROL_PATH = '/__pollspec';
const LONGEST_PATH = 200;
const MOST_STRAYS_NAMED = 3;

export interface MockServerOptions {
  catalogues: Catalogue[];
  /** The scenario of jobs that nobody made, by spec id. */
  defaults: ReadonlyMap<string, NamedScenario>;
  /** Starts the clock of a job. */
  openClock(): RunClock;
  /** How the clocks of jobs go, for what a judge may hold against a client. */
  pace: Pace;
  limits: ServeLimits;
  /** A text that no job was drawn from before. */
  newSeed(): string;
  /** Version of Pollspec. */
  pollspec: string;
  startedAt: Date;
  /** Refuses the server's own paths to other host names than this machine's, which a page from elsewhere may have pointed here. */
  localNamesOnly: boolean;
}

/** Serves jobs of several specs, each with its own script, clock and journal, and judges what comes in. Knows no socket. */
export class MockServer {
  readonly store: JobStore;
  readonly options: MockServerOptions;
  readonly #control: Control;
  /** What of a request the answer hangs on, by spec; a client mostly asks in the same words again. */
  readonly #readers;
  /** One for all jobs: their scripts are the same. */
  readonly #bodyOf = createBodyCache(zlibPacking);
  readonly #urlOf = remember((text) => URL.parse(text));
  readonly #strays: Strays = { count: 0, named: [] };
  /** Places for exchanges that are still free. */
  #room: number;

  constructor(options: MockServerOptions) {
    const { catalogues, limits } = options;
    this.options = options;
    this.store = new JobStore(limits.jobs);
    this.#room = limits.exchanges;
    this.#control = new Control(this);
    this.#readers = catalogues.map((catalogue) => ({
      catalogue,
      read: remember(createEndpointReader(catalogue.spec)),
      preferredIn: remember((header) => {
        const preference = parsePrefer(header);
        return preference && preferredReply(preference, catalogue.examples);
      }),
    }));
  }

  /** Answers one request, whatever it is. */
  async answer(call: IncomingCall): Promise<Answer> {
    const given = await this.#route(call);
    // Only browsers say where they come from.
    if (given === 'reset' || !call.headers.has('origin')) return given;
    const cors = corsHeaders(call.headers, Object.keys(given.headers));
    return { ...given, headers: { ...given.headers, ...cors } };
  }

  /** Makes a job, in place of one with the same parameters. */
  makeJob(catalogue: Catalogue, scenario: NamedScenario, params: Record<string, string>): ServedJob {
    const job = new ServedJob({
      catalogue,
      scenario,
      params,
      openClock: this.options.openClock,
      bodyOf: this.#bodyOf,
      mayKeep: (kept, places) => {
        if (kept >= this.options.limits.exchangesEach || places > this.#room) return false;
        this.#room -= places;
        return true;
      },
    });
    for (const gone of this.store.add(job)) this.#free(gone);
    return job;
  }

  forget(job: ServedJob): void {
    this.store.forget(job);
    this.#free(job);
  }

  report(now: Date): Report {
    const { pace, pollspec, startedAt, catalogues } = this.options;
    return trafficReport({
      jobs: this.store.all,
      catalogues,
      pace,
      pollspec,
      startedAt,
      now,
      dropped: this.store.dropped,
      strays: this.#strays,
    });
  }

  /** Ends all that is kept waiting. */
  end(): void {
    for (const job of this.store.all) job.end();
  }

  #free(job: ServedJob): void {
    this.#room += job.journal.places;
  }

  async #route(call: IncomingCall): Promise<Answer> {
    const { method, headers } = call;
    const url = this.#urlOf(call.url);
    if (url === null) return errorAnswer(400, 'expected a path, got none that can be read.');
    // Those of browsers; another OPTIONS is a request like any other.
    if (method === 'OPTIONS' && headers.has('access-control-request-method'))
      return { status: 204, headers: {}, bytes: new Uint8Array() };
    const body = call.body === null ? '' : await readBody(call, this.options.limits.bodyBytes);
    if (body === undefined) {
      const message = `expected a body of at most ${this.options.limits.bodyBytes} bytes, got a longer one.`;
      return errorAnswer(413, message, { headers: { connection: 'close' } });
    }
    const whole: IncomingCall = {
      method,
      headers,
      url: `${SERVED_ORIGIN}${url.pathname}${url.search}`,
      body: body === '' ? null : body,
      text: async () => body,
      get signal() {
        return call.signal;
      },
    };
    if (url.pathname === CONTROL_PATH || url.pathname.startsWith(`${CONTROL_PATH}/`))
      return await this.#control.answer(whole, url.pathname.slice(CONTROL_PATH.length));
    return await this.#play(whole, url);
  }

  #play(call: IncomingCall, { pathname }: URL): Answer | Promise<Answer> {
    for (const { catalogue, read, preferredIn } of this.#readers) {
      const params = read(pathname);
      if (params === undefined) continue;
      const prefer = call.headers.get('prefer');
      const preferred = prefer === null ? undefined : preferredIn(prefer);
      if (preferred !== undefined && 'error' in preferred) {
        const { message, nearest } = preferred.error;
        return errorAnswer(400, message, { more: { nearest } });
      }
      const usual = this.options.defaults.get(catalogue.spec.id);
      const job = this.store.find(catalogue, params) ?? (usual && this.makeJob(catalogue, usual, params));
      if (job !== undefined) return job.answer(call, preferred?.reply);
    }
    return this.#refuseStray(call.method, pathname);
  }

  #refuseStray(method: string, pathname: string): Answer {
    const served = this.options.catalogues.map(({ spec }) => `${spec.method} ${jobPath(spec, {})}`);
    const shown = `${method} ${hideJwts(cutText(pathname, LONGEST_PATH))}`;
    this.#strays.count += 1;
    const { named } = this.#strays;
    if (named.length < MOST_STRAYS_NAMED && !named.includes(shown)) named.push(shown);
    return errorAnswer(599, `nothing answers ${shown}. Served: ${served.join(', ')}`, { more: { served } });
  }
}
