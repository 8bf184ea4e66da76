import { html } from '../html/html.ts';
import type { Markup } from '../html/Markup.ts';
import type { SiteClient } from '../runs/SiteClient.ts';
import { clientRoute } from './clientRoute.ts';
import type { linkFrom } from './linkFrom.ts';

const KINDS: Record<SiteClient['kind'], string> = {
  reference: 'the reference',
  published: 'a published client',
  example: 'an example',
  shown: 'a client written for the tests',
};

/** A client by its name, with a link and with what kind of a client it is. */
export function clientLink(client: SiteClient, link: ReturnType<typeof linkFrom>): Markup {
  const anchor = client.report === undefined ? client.slug : undefined;
  return html`<a href="${link(clientRoute(client), anchor)}">${client.name}</a> <span class="kind">${KINDS[client.kind]}</span>`;
}
