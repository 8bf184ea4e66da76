import type { Phase } from '../client/Phase.ts';
import { isObject } from '../json/isObject.ts';
import { parsePointer } from '../json/parsePointer.ts';
import { readPointer } from '../json/readPointer.ts';
import { formatPointer } from '../spec/formatPointer.ts';
import type { Spec } from '../spec/Spec.ts';
import { schemasAt } from '../spec/schemasAt.ts';
import type { EndpointFacts } from './EndpointFacts.ts';
import { FILL_IN } from './FILL_IN.ts';

const TOKEN = '{token}';
/** Where the page asks for no interval. */
const DEFAULT_INTERVALS_SECONDS = [10];

/** What a small client needs to know of the endpoint of a spec. Of several readings that are right it takes the first. */
export function toEndpointFacts(spec: Spec): EndpointFacts {
  const { progress, errorBody } = spec;
  return {
    spec: spec.id,
    method: spec.method,
    path: spec.path,
    query: toQuery(spec),
    headers: toHeaders(spec),
    properties: toProperties(spec),
    state: progress.state,
    errorStates: toErrorStates(spec),
    percent: toPercent(progress.percent),
    phases: toPhases({ ...spec.alsoSeen, ...spec.phases }),
    flags: spec.flags.map(({ at, equals, state, phases }) => ({ at, equals, state, phase: firstOf(phases) })),
    intervalsSeconds: spec.backoff?.intervalsSeconds ?? DEFAULT_INTERVALS_SECONDS,
    errorCode: errorBody?.code ?? null,
    errorMessage: errorBody?.message ?? null,
  };
}

function toQuery({ query, credentials }: Spec): Record<string, string> {
  const asked = query.flatMap(({ name, required, values, accepted }) =>
    required || accepted !== undefined ? [[name, (accepted ?? values)?.[0] ?? FILL_IN]] : [],
  );
  const keys = credentials.filter((credential) => credential.in === 'query');
  return Object.fromEntries([...asked, ...keys.map(({ name, prefix }) => [name, `${prefix}${TOKEN}`])]);
}

function toHeaders({ headers, credentials, responses }: Spec): Record<string, string> {
  const asked = headers.flatMap(({ name, required, value }) =>
    required || value !== undefined ? [[name, value ?? FILL_IN]] : [],
  );
  const isAcceptAsked = asked.some(([name]) => name?.toLowerCase() === 'accept');
  const ok = responses.find(({ status }) => status === 200);
  const keys = credentials.filter((credential) => credential.in === 'header');
  const cookies = credentials.filter((credential) => credential.in === 'cookie');
  return Object.fromEntries([
    ...(isAcceptAsked ? [] : [['Accept', ok?.contentType ?? 'application/json']]),
    ...asked,
    ...keys.map(({ name, prefix }) => [name, `${prefix}${TOKEN}`]),
    ...(cookies.length === 0
      ? []
      : [['Cookie', cookies.map(({ name, prefix }) => `${name}=${prefix}${TOKEN}`).join('; ')]]),
  ]);
}

/** The documented members of the answer, and the one that holds the state. */
function toProperties({ responses, progress }: Spec): string[] {
  const ok = responses.find(({ status }) => status === 200);
  const names = schemasAt(ok?.schema, []).flatMap(({ properties }) =>
    isObject(properties) ? Object.keys(properties) : [],
  );
  const holder = parsePointer(progress.state).slice(0, 1);
  return [...new Set([...names, ...holder])].map((name) => formatPointer([name]));
}

function toErrorStates({ cases, phases, progress }: Spec): string[] {
  const states = cases
    .filter((one) => one.is === 'not-progress')
    .map(({ body }) => readPointer(body, progress.state))
    .filter((state) => typeof state === 'string');
  return [...new Set(states)].filter((state) => !Object.hasOwn(phases, state));
}

function toPercent(rule: Spec['progress']['percent']): EndpointFacts['percent'] {
  if (rule === undefined) return null;
  return 'at' in rule ? rule : { at: rule.done, of: rule.total };
}

function toPhases(phases: Record<string, Phase[]>): Record<string, Phase> {
  return Object.fromEntries(Object.entries(phases).map(([state, right]) => [state, firstOf(right)]));
}

function firstOf([phase = 'unknown']: Phase[]): Phase {
  return phase;
}
