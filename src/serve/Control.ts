import type { Answer } from '../transport/Answer.ts';
import type { IncomingCall } from '../transport/IncomingCall.ts';
import { basePath } from './basePath.ts';
import type { Catalogue } from './Catalogue.ts';
import { describeUnknown } from './describeUnknown.ts';
import { drawParams } from './drawParams.ts';
import { errorAnswer } from './errorAnswer.ts';
import { isLocalHost } from './isLocalHost.ts';
import { isLocalOrigin } from './isLocalOrigin.ts';
import { jobPath } from './jobPath.ts';
import { jobView } from './jobView.ts';
import { jsonAnswer } from './jsonAnswer.ts';
import type { MockServer } from './MockServer.ts';
import { nearestNames } from './nearestNames.ts';
import { readJobRequest } from './readJobRequest.ts';

const ROUTES = [
  'POST /__pollspec/jobs',
  'DELETE /__pollspec/jobs/{id}',
  'GET /__pollspec/scenarios[?spec=ID]',
  'GET /__pollspec/journal[?job=ID]',
  'GET /__pollspec/report',
];
/** Of all jobs together in one answer; who wants more asks for one job. */
const MOST_EXCHANGES_SHOWN = 5000;
/** Parameters are drawn from 128 random bits, but some are cut to a few characters. */
const MOST_DRAWS = 20;

/** Answers the requests about the server itself: it makes and forgets jobs, and shows scenarios, journals and the report. */
export class Control {
  readonly #server: MockServer;

  constructor(server: MockServer) {
    this.#server = server;
  }

  /** @param path what follows `/__pollspec` */
  async answer(call: IncomingCall, path: string): Promise<Answer> {
    const refusal = this.#refuseStranger(call.headers);
    if (refusal !== undefined) return refusal;
    const { searchParams } = new URL(call.url);
    const method = call.method === 'HEAD' ? 'GET' : call.method;
    const [, kind = '', rest = ''] = /^\/([^/]*)(?:\/([\s\S]*))?$/.exec(path) ?? [];
    const isAlone = rest === '';
    const allowed = allowedMethods(kind, isAlone);
    if (allowed.length === 0)
      return errorAnswer(404, `nothing is at /__pollspec${path.slice(0, 100)}.`, {
        more: { routes: ROUTES },
      });
    if (!allowed.includes(method)) {
      const message = `expected ${allowed.join(' or ')}, got ${call.method}.`;
      return errorAnswer(405, message, { headers: { allow: allowed.join(', ') } });
    }
    switch (kind) {
      case 'jobs':
        return method === 'POST' ? await this.#make(call) : this.#forget(decode(rest));
      case 'scenarios':
        return this.#scenarios(searchParams.get('spec'));
      case 'journal':
        return this.#journal(searchParams.get('job'));
      case 'report':
        return jsonAnswer(200, this.#server.report(new Date()));
      default:
        return jsonAnswer(200, {
          pollspec: this.#server.options.pollspec,
          specs: this.#catalogues.map(({ spec }) => spec.id),
          routes: ROUTES,
        });
    }
  }

  get #catalogues(): Catalogue[] {
    return this.#server.options.catalogues;
  }

  /** A page from elsewhere can neither read what clients sent nor make jobs, whatever name it gave this machine. */
  #refuseStranger(headers: Headers): Answer | undefined {
    const origin = headers.get('origin');
    if (origin !== null && !isLocalOrigin(origin))
      return errorAnswer(403, 'expected a page of this machine, got one from elsewhere.');
    const host = (headers.get('host') ?? 'localhost').replace(/:\d+$/, '');
    return this.#server.options.localNamesOnly && !isLocalHost(host)
      ? errorAnswer(403, 'expected a host name of this machine, such as localhost, got another one.')
      : undefined;
  }

  async #make(call: IncomingCall): Promise<Answer> {
    const asked = readJobRequest(await call.text());
    if (typeof asked === 'string') return errorAnswer(400, asked);
    const catalogue = this.#catalogueOf(asked.spec, 'body, /spec');
    if ('status' in catalogue) return catalogue;
    const { spec } = catalogue;
    const { defaults, newSeed } = this.#server.options;
    const scenario = asked.scenario === undefined ? defaults.get(spec.id) : catalogue.find(asked.scenario);
    if (scenario === undefined) {
      const { message, nearest } = describeUnknown('body, /scenario', {
        expected: `a scenario of ${spec.id}`,
        name: asked.scenario ?? '',
        known: catalogue.all.map(({ name }) => name),
        hint: 'GET /__pollspec/scenarios shows them all.',
      });
      return errorAnswer(400, message, { more: { nearest } });
    }
    const names = spec.params.map(({ name }) => name);
    const strange = Object.keys(asked.params).find((name) => !names.includes(name));
    if (strange !== undefined) {
      const { message, nearest } = describeUnknown('body, /params', {
        expected: `parameters of ${spec.path}`,
        name: strange,
        known: names,
        hint: '',
      });
      return errorAnswer(400, message.trimEnd(), { more: { nearest } });
    }
    let params = drawParams(spec, newSeed(), asked.params);
    for (let draws = 1; draws < MOST_DRAWS && this.#server.store.find(catalogue, params); draws++)
      params = drawParams(spec, newSeed(), asked.params);
    const job = this.#server.makeJob(catalogue, scenario, params);
    const origin = `http://${call.headers.get('host') ?? 'localhost'}`;
    const made = {
      id: job.id,
      spec: spec.id,
      scenario: scenario.name,
      params,
      baseUrl: `${origin}${basePath(spec)}`,
      url: `${origin}${jobPath(spec, params)}`,
    };
    return jsonAnswer(201, made, { location: made.url });
  }

  #forget(id: string): Answer {
    const jobs = this.#server.store.withId(id);
    if (jobs.length === 0) return this.#unknownJob(id);
    for (const job of jobs) this.#server.forget(job);
    return { status: 204, headers: {}, bytes: new Uint8Array() };
  }

  #scenarios(spec: string | null): Answer {
    const catalogue = spec === null ? undefined : this.#catalogueOf(spec, '?spec');
    if (catalogue !== undefined && 'status' in catalogue) return catalogue;
    const shown = catalogue === undefined ? this.#catalogues : [catalogue];
    return jsonAnswer(
      200,
      shown.flatMap((one) => one.all.map(({ name, title }) => ({ spec: one.spec.id, name, title }))),
    );
  }

  #journal(id: string | null): Answer {
    const { store } = this.#server;
    const jobs = id === null ? store.all.toReversed() : store.withId(id);
    if (id !== null && jobs.length === 0) return this.#unknownJob(id);
    let room = MOST_EXCHANGES_SHOWN;
    const views = jobs.map((job) => {
      const view = jobView(job, room);
      room -= view.journal.length;
      return view;
    });
    return jsonAnswer(200, { jobs: views });
  }

  #unknownJob(id: string): Answer {
    const known = this.#server.store.all.slice(-1000).map((job) => job.id);
    const nearest = nearestNames(id, [...new Set(known)]);
    return errorAnswer(404, `expected the id of a job, got ${JSON.stringify(id.slice(0, 100))}.`, {
      more: { nearest },
    });
  }

  /** The spec that was named, or the only one. */
  #catalogueOf(id: string | undefined, where: string): Catalogue | ReturnType<typeof errorAnswer> {
    const [only] = this.#catalogues;
    if (id === undefined && this.#catalogues.length === 1 && only !== undefined) return only;
    const found = this.#catalogues.find(({ spec }) => spec.id === id);
    if (found !== undefined) return found;
    const { message, nearest } = describeUnknown(where, {
      expected: 'the id of a spec that is served',
      name: id ?? '',
      known: this.#catalogues.map(({ spec }) => spec.id),
      hint: 'GET /__pollspec names them.',
    });
    return errorAnswer(400, message, { more: { nearest } });
  }
}

function allowedMethods(kind: string, isAlone: boolean): string[] {
  if (kind === 'jobs') return isAlone ? ['POST'] : ['DELETE'];
  return isAlone && ['', 'scenarios', 'journal', 'report'].includes(kind) ? ['GET'] : [];
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
