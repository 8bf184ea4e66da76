import type { EndpointFacts } from '../init/EndpointFacts.ts';
import { renderAccess } from './renderAccess.ts';
import { renderRequest } from './renderRequest.ts';
import { renderText } from './renderText.ts';
import type { StyleHabits } from './StyleHabits.ts';

/** The function that asks once. */
export function renderGetProgress(
  facts: EndpointFacts,
  { obeysRetryAfter }: Pick<StyleHabits, 'obeysRetryAfter'>,
): string[] {
  const { url, headers } = renderRequest(facts);
  const { method, errorCode, errorMessage } = facts;
  const text = (pointer: string | null) =>
    pointer === null ? 'undefined' : `textOf(${renderAccess(pointer)})`;
  return [
    '/** Asks once. */',
    'export async function getProgress({ baseUrl, token: currentToken, params, fetch, signal }) {',
    '  const token = currentToken();',
    `  const url = ${url};`,
    '  const answer = await ask(fetch, url, {',
    ...(method === 'GET' ? [] : [`    method: ${renderText(method)},`]),
    `    headers: {${headers.length === 0 ? '' : ` ${headers.join(', ')} `}},`,
    '  }, signal);',
    '  const body = parse(answer.text);',
    '  if (answer.status === 200) return readJob(body);',
    `  throw new JobError(KINDS[answer.status] ?? (answer.status >= 500 ? 'server' : 'other'), {`,
    '    status: answer.status,',
    `    code: ${text(errorCode)},`,
    `    message: ${text(errorMessage)},`,
    ...(obeysRetryAfter
      ? ["    retryAfterSeconds: readRetryAfter(answer.headers.get('retry-after') ?? ''),"]
      : []),
    '  });',
    '}',
  ].filter((line) => !line.includes(': undefined,'));
}
