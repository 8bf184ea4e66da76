import { heading } from '../html/heading.ts';
import { html } from '../html/html.ts';
import { table } from '../html/table.ts';
import type { SiteClient } from '../runs/SiteClient.ts';
import type { Site } from '../Site.ts';
import { linkFrom } from './linkFrom.ts';
import type { Page } from './Page.ts';
import { toPage } from './toPage.ts';

const KINDS: Record<SiteClient['kind'], string> = {
  reference: 'reference',
  published: 'published package',
  example: 'example',
  shown: 'written for the tests',
};

/** Which clients were run for this site, and what came of it. */
export function clientsPage({ clients, broken, specs }: Site): Page {
  const route = 'clients';
  const link = linkFrom(route);
  const titles = new Map(specs.map(({ id, title }) => [id, title]));
  const whole = clients.filter(({ report }) => report !== undefined);
  const shown = clients.filter(({ report }) => report === undefined);
  return toPage(
    route,
    { title: 'Clients that were run', description: 'The clients whose real runs this site shows.' },
    [
      html`<p>The verdicts on this site come from runs that were made when it was built, on the virtual clock, with seed 1; the report of a published package is kept beside its adapter, and a test holds it to a run. Whether a client conforms goes by the levels that are named; what it fails at others, such as advice, does not count against it.</p>`,
      table(
        'Clients that were judged by all checks',
        ['client', 'what it is', 'conforms', 'pass', 'fail', 'observed', 'unverified'],
        whole.map((client) => [
          html`<a href="${link(`clients/${client.slug}`)}">${client.name}</a>`,
          KINDS[client.kind],
          ...(client.report === undefined
            ? []
            : [
                `${client.report.summary.conforms ? 'yes' : 'no'}, at ${client.report.failOn.join(', ')}`,
                client.report.summary.pass,
                client.report.summary.fail,
                client.report.summary.observed,
                client.report.summary.unverified,
              ]),
        ]),
      ),
      html`<p>Beside them ${broken.length} <a href="${link('reference/broken-clients')}">broken clients</a> show what the checks catch.</p>`,
      heading(2, 'readings', 'Clients that were asked the open questions'),
      html`<p>Each is right in a way of its own: it fails no check at a default level. Here they tell which reading of the <a href="${link('open')}">open register</a> they take.</p>`,
      ...shown.map(
        (client) => html`<div class="entry">
        ${heading(3, client.slug, client.name)}
        <p>${client.about} <a href="${link(`source/${client.file}`)}">${client.file}</a></p>
        <ul class="takers">${client.observed.map(
          ({ spec, open, reading, check }) =>
            html`<li><a href="${link(`checks/${spec}`, check)}">${titles.get(spec)}: ${open ?? check}</a> <code>${reading ?? ''}</code></li>`,
        )}</ul>
      </div>`,
      ),
    ],
  );
}
