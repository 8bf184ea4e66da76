import type { ExplainedOpenEntry } from '../../../src/explain/Explanation.ts';
import { heading } from '../html/heading.ts';
import { html } from '../html/html.ts';
import type { Markup } from '../html/Markup.ts';
import { table } from '../html/table.ts';
import { withCode } from '../html/withCode.ts';
import type { SiteClient } from '../runs/SiteClient.ts';
import { clientLink } from './clientLink.ts';
import { clientRoute } from './clientRoute.ts';
import { countClients } from './countClients.ts';
import { level } from './level.ts';
import type { linkFrom } from './linkFrom.ts';
import { takersOf } from './takersOf.ts';

/** Where a page is silent or contradicts itself: the readings, and which client takes which. */
export function openEntry(
  one: ExplainedOpenEntry,
  clients: readonly SiteClient[],
  link: ReturnType<typeof linkFrom>,
): Markup {
  const isAsked = one.checks.length > 0;
  const rows = one.readings.map(({ id, words, shows }) => [
    html`<code>${id}</code>`,
    html`${words}${shows.length > 0 && html`<ul class="shows">${shows.map((claim) => html`<li>${claim}</li>`)}</ul>`}`,
    ...(isAsked ? [takers(one, id, clients, link)] : []),
  ]);
  return html`<div class="entry entry-open">
    ${heading(3, one.id, one.ids[1] ?? one.id)}
    <p>${level('open')} ${one.words}</p>
    ${table(`Readings of ${one.id}`, ['reading', 'what it says', ...(isAsked ? ['taken by'] : [])], rows)}
    ${one.notes.map((note) => html`<p class="note">${withCode(note)}</p>`)}
    ${isAsked && html`<p class="note">Asked by ${one.checks.map(({ id, title }, index) => html`${index > 0 && ', '}<a href="${link(`checks/${one.spec}`, id)}">${title}</a>`)}</p>`}
  </div>`;
}

function takers(
  one: ExplainedOpenEntry,
  reading: string,
  clients: readonly SiteClient[],
  link: ReturnType<typeof linkFrom>,
): Markup {
  const own = takersOf(one, reading, clients);
  if (own.length === 0) return html`<span class="kind">${countClients(own)}</span>`;
  const known = own.filter(({ kind }) => kind !== 'shown');
  const shown = own.filter(({ kind }) => kind === 'shown');
  return html`<ul class="takers">
    ${known.map((client) => html`<li>${clientLink(client, link)}</li>`)}
    ${shown.length > 0 && html`<li>${countClients(shown)}: ${shown.map((client, index) => html`${index > 0 && ', '}<a href="${link(clientRoute(client), client.slug)}">${client.name}</a>`)}</li>`}
  </ul>`;
}
