import type { ExplainedStatement } from '../../../src/explain/Explanation.ts';
import { heading } from '../html/heading.ts';
import { html } from '../html/html.ts';
import type { Markup } from '../html/Markup.ts';
import { withCode } from '../html/withCode.ts';
import type { SiteClient } from '../runs/SiteClient.ts';
import { checksTable } from './checksTable.ts';
import { level } from './level.ts';
import type { linkFrom } from './linkFrom.ts';

/** A statement of a page, with everything that `explain` says of it and with what runs showed. */
export function statementEntry(
  one: ExplainedStatement,
  clients: readonly SiteClient[],
  link: ReturnType<typeof linkFrom>,
): Markup {
  return html`<div class="entry">
    ${heading(3, one.id, one.ids[1] ?? one.id)}
    <p>${level(one.level)} ${one.words}</p>
    ${one.notes.map((note) => html`<p class="note">${withCode(note)}</p>`)}
    ${one.shows.length > 0 && html`<ul class="shows">${one.shows.map((claim) => html`<li>${claim}</li>`)}</ul>`}
    ${checksTable(one.id, one.checks, clients, link)}
  </div>`;
}
