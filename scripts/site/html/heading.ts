import { html } from './html.ts';
import type { Markup } from './Markup.ts';

/** A heading that can be linked to, on one line, as VitePress writes its own and its search reads them. */
export function heading(level: 1 | 2 | 3, id: string, title: string | Markup): Markup {
  const name = typeof title === 'string' ? title : id;
  const anchor = html` <a class="header-anchor" href="#${id}" aria-label="Permalink to ${name}">&#8203;</a>`;
  if (level === 1) return html`<h1 id="${id}" tabindex="-1">${title}${anchor}</h1>`;
  if (level === 2) return html`<h2 id="${id}" tabindex="-1">${title}${anchor}</h2>`;
  return html`<h3 id="${id}" tabindex="-1">${title}${anchor}</h3>`;
}
