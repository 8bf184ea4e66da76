import type { NamedCheck } from '../../../src/explain/Explanation.ts';
import { html } from '../html/html.ts';
import type { Markup } from '../html/Markup.ts';
import type { SiteClient } from '../runs/SiteClient.ts';
import { clientRoute } from './clientRoute.ts';
import type { linkFrom } from './linkFrom.ts';

/** The verdict that a client got in a check, in one word; what is no pass leads to the reason. */
export function verdictCell(
  client: SiteClient,
  { id, overSockets }: Pick<NamedCheck, 'id' | 'overSockets'>,
  link: ReturnType<typeof linkFrom>,
): Markup {
  const { report } = client;
  const result = report?.results.find(({ check }) => check === id);
  if (result === undefined) {
    const isInProcess = overSockets && report?.driver === 'in-process';
    return html`<span class="verdict verdict-none"${isInProcess && html` title="asked over sockets alone"`}>not asked</span>`;
  }
  const { verdict, reading } = result;
  const words = verdict === 'observed' ? `observed: ${reading}` : verdict;
  const sign = html`<span class="verdict verdict-${verdict}">${words}</span>`;
  return verdict === 'pass' ? sign : html`<a href="${link(clientRoute(client), id)}">${sign}</a>`;
}
