import { html } from './html.ts';
import type { Markup } from './Markup.ts';

/** A heading that can be linked to, on one line, as VitePress writes its own and its search reads them. */
export function heading(level: 2 | 3 | 4, id: string, title: string | Markup): Markup {
  const name = typeof title === 'string' ? title : id;
  const anchor = html` <a class="header-anchor" href="#${id}" aria-label="Permalink to ${name}">&#8203;</a>`;
  if (level === 2) return html`<h2 id="${id}" tabindex="-1">${title}${anchor}</h2>`;
  if (level === 3) return html`<h3 id="${id}" tabindex="-1">${title}${anchor}</h3>`;
  return html`<h4 id="${id}" tabindex="-1">${title}${anchor}</h4>`;
}
