import type { Phase } from '../client/Phase.ts';
import { inPageOrder } from './inPageOrder.ts';
import { listOperations } from './listOperations.ts';
import type { Spec } from './Spec.ts';
import type { SpecDocument } from './SpecDocument.ts';
import { toBaseUrl } from './toBaseUrl.ts';
import { toCredentials } from './toCredentials.ts';
import { toFormat } from './toFormat.ts';
import { toHeaderParameters } from './toHeaderParameters.ts';
import { toPathParameters } from './toPathParameters.ts';
import { toQueryParameters } from './toQueryParameters.ts';
import { toResponses } from './toResponses.ts';

/** Everything that Pollspec knows of an endpoint, from a dereferenced document without mistakes. Pure. */
export function toSpec(document: SpecDocument): Spec {
  const { 'x-pollspec': extension } = document;
  const [operation] = listOperations(document);
  const server = operation?.servers.list[0];
  if (operation === undefined || server === undefined)
    throw new TypeError('The document has no operation or no server.');

  const format = toFormat(extension, operation);
  const { open = [] } = extension;
  const sections = extension.sections ?? [
    ...new Set([...extension.statements, ...open].map(({ section }) => section)),
  ];
  return {
    id: extension.id,
    title: document.info.title,
    revision: extension.revision,
    method: operation.method.toUpperCase(),
    path: operation.template,
    baseUrl: toBaseUrl(server),
    serverTemplate: server.url.replace(/\/+$/, ''),
    params: toPathParameters(operation, extension),
    headers: toHeaderParameters(operation),
    query: toQueryParameters(operation, extension),
    credentials: toCredentials(document, operation),
    responses: toResponses(operation),
    progress: extension.progress,
    phases: toPhases(extension.phases),
    flags: (extension.flags ?? []).map((flag) => ({ ...flag, phases: [flag.phases].flat() })),
    alsoSeen: toPhases(extension.alsoSeen ?? {}),
    ...(format === undefined ? {} : { format }),
    ...(extension.backoff === undefined
      ? {}
      : { backoff: { intervalsSeconds: extension.backoff.intervals } }),
    ...(extension.errorBody === undefined ? {} : { errorBody: extension.errorBody }),
    cases: extension.cases ?? [],
    errorCases: extension.errorCases ?? [],
    sections,
    statements: inPageOrder(extension.statements, sections),
    open: inPageOrder(open, sections),
  };
}

function toPhases(phases: Record<string, Phase | Phase[]>): Record<string, Phase[]> {
  return Object.fromEntries(Object.entries(phases).map(([state, value]) => [state, [value].flat()]));
}
