import type { ExplainedOpenEntry } from '../../../src/explain/Explanation.ts';
import { heading } from '../html/heading.ts';
import { html } from '../html/html.ts';
import { table } from '../html/table.ts';
import type { Site } from '../Site.ts';
import { countClients } from './countClients.ts';
import { linkFrom } from './linkFrom.ts';
import type { Page } from './Page.ts';
import { takersOf } from './takersOf.ts';
import { toPage } from './toPage.ts';

/** Every open entry of every page on one page, with which clients take each reading, counted by kind. */
export function openPage({ specs, explanations, clients }: Site): Page {
  const route = 'open';
  const link = linkFrom(route);
  const entries = explanations.filter((one): one is ExplainedOpenEntry => one.kind === 'open entry');
  return toPage(
    route,
    {
      title: 'Open register',
      description:
        'Where the pages are silent or contradict themselves, and how the clients that were run read them.',
    },
    [
      html`<p>The open questions of all pages: where one is silent or contradicts itself nobody is wrong. A check finds out which reading a client takes, where one can; what is counted are the <a href="${link('clients')}">clients that were run</a>, by what they are: those that were written for the tests show that a reading can be taken, not how many take it.</p>`,
      ...specs.flatMap(({ id, title }) => [
        heading(2, `of-${id}`, title),
        table(
          `Open entries of ${title}`,
          ['entry', 'what the page leaves open', 'readings'],
          entries
            .filter(({ spec }) => spec === id)
            .map((one) => [
              html`<a href="${link(`endpoints/${id}`, one.id)}">${one.ids[1]}</a>`,
              one.words,
              html`<ul class="takers">${one.readings.map((reading) => html`<li><code>${reading.id}</code> ${reading.words}${one.checks.length > 0 && html` <span class="kind">${countClients(takersOf(one, reading.id, clients))}</span>`}</li>`)}</ul>`,
            ]),
        ),
      ]),
    ],
  );
}
