import { type HtmlValue, html } from './html.ts';
import type { Markup } from './Markup.ts';

/** A table; the first cell of a row is its heading. Wide ones scroll by themselves, with the keyboard too. */
export function table(
  caption: string,
  head: readonly HtmlValue[],
  rows: readonly (readonly HtmlValue[])[],
): Markup {
  return html`<div class="wide" tabindex="0" role="region" aria-label="${caption}"><table>
    <thead><tr>${head.map((cell) => html`<th scope="col">${cell}</th>`)}</tr></thead>
    <tbody>${rows.map(
      ([first, ...others]) =>
        html`<tr><th scope="row">${first}</th>${others.map((cell) => html`<td>${cell}</td>`)}</tr>`,
    )}</tbody>
  </table></div>`;
}
