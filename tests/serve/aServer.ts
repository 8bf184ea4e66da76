import { checksOf } from '../../src/check/checksOf.ts';
import type { RunClock } from '../../src/clock/RunClock.ts';
import { Catalogue } from '../../src/serve/Catalogue.ts';
import { defaultScenarios } from '../../src/serve/defaultScenarios.ts';
import { MockServer } from '../../src/serve/MockServer.ts';
import type { NamedScenario } from '../../src/serve/NamedScenario.ts';
import { SERVE_LIMITS, type ServeLimits } from '../../src/serve/ServeLimits.ts';
import { loadBundledSpec } from '../../src/spec/loadBundledSpec.ts';
import type { Spec } from '../../src/spec/Spec.ts';

const START_MS = Date.UTC(2026, 2, 2, 10);

/** A server without a socket, on a clock that the test moves. */
export function aServer({
  specs = [loadBundledSpec('itwin-reality-analysis')],
  scenario,
  recorded,
  limits = {},
}: {
  specs?: Spec[];
  scenario?: string;
  recorded?: NamedScenario[];
  limits?: Partial<ServeLimits>;
} = {}) {
  const time = { seconds: 0 };
  let seeds = 0;
  const catalogues = specs.map((spec) => new Catalogue(spec, checksOf, recorded));
  const openClock = (): RunClock => {
    const startedAtSeconds = time.seconds;
    return {
      nowSeconds: () => time.seconds - startedAtSeconds,
      date: () => new Date(START_MS + time.seconds * 1000),
      after: () => () => {},
    };
  };
  const server = new MockServer({
    catalogues,
    defaults: defaultScenarios(catalogues, scenario),
    openClock,
    pace: { clock: 'real', speed: 1 },
    limits: { ...SERVE_LIMITS, ...limits },
    newSeed: () => `seed-${++seeds}`,
    pollspec: '0.0.0',
    startedAt: new Date(START_MS),
    localNamesOnly: true,
  });
  /** Asks, and reads the answer; `path` may be a whole URL. */
  const ask = async (
    path: string,
    {
      method = 'GET',
      headers = {},
      body,
    }: { method?: string; headers?: Record<string, string>; body?: string } = {},
  ) => {
    const given = await server.answer({
      method,
      url: new URL(path, 'http://127.0.0.1:4010').href,
      headers: new Headers(headers),
      body: body ?? null,
      text: async () => body ?? '',
      signal: new AbortController().signal,
    });
    if (given === 'reset') return { status: 0, headers: {}, text: '', json: undefined };
    const text = new TextDecoder().decode(given.bytes);
    return {
      status: given.status,
      headers: given.headers,
      text,
      json: text === '' ? undefined : parse(text),
    };
  };
  /** Makes a job and gives what the server says of it. */
  const make = async (wanted: { spec?: string; scenario?: string; params?: Record<string, string> }) =>
    (await ask('/__pollspec/jobs', { method: 'POST', body: JSON.stringify(wanted) })).json;
  return { server, time, ask, make, report: () => server.report(new Date(START_MS + time.seconds * 1000)) };
}

// biome-ignore lint/suspicious/noExplicitAny: tests look into whatever comes
function parse(text: string): any {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}
