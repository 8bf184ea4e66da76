import type { Catalogue } from '../../../src/serve/Catalogue.ts';
import { heading } from '../html/heading.ts';
import { html } from '../html/html.ts';
import { linkFrom } from './linkFrom.ts';
import type { Page } from './Page.ts';
import { toPage } from './toPage.ts';
import { tryLink } from './tryLink.ts';

/** The scenarios of a spec that the mock server knows by name; those of the checks stand with the checks. */
export function scenariosPage({ spec, all }: Catalogue): Page {
  const route = `scenarios/${spec.id}`;
  const link = linkFrom(route);
  const named = all.filter(({ check }) => check === undefined);
  return toPage(
    route,
    {
      title: `Scenarios: ${spec.title}`,
      description: `What the mock server can play for ${spec.id}, by name.`,
    },
    [
      html`<p>What <code>npx pollspec serve --spec ${spec.id} --scenario NAME</code> plays: <a href="${link('guides/run-the-mock-server')}">Run the mock server</a>. The script of every <a href="${link(`checks/${spec.id}`)}">check</a> can be named as well.</p>`,
      ...named.map(
        ({ name, title, scenario: { replies, fromSeconds } }) => html`<div class="entry">
          ${heading(2, `${spec.id}/${name}`, name)}
          <p>${title}. <a href="${tryLink(spec.id, name, link)}">Try it</a></p>
          <ol>${replies.map(({ label, status }, index) => html`<li>${label} <span class="kind">${status > 0 && `status ${status}`}${fromSeconds !== undefined && `, from ${fromSeconds[index]} s on`}</span></li>`)}</ol>
        </div>`,
      ),
    ],
  );
}
