import type { ExplainedOpenEntry, ExplainedStatement } from '../../../src/explain/Explanation.ts';
import type { Spec } from '../../../src/spec/Spec.ts';
import { anchorOf } from '../html/anchorOf.ts';
import { heading } from '../html/heading.ts';
import { html } from '../html/html.ts';
import type { Markup } from '../html/Markup.ts';
import type { Site } from '../Site.ts';
import { clientLink } from './clientLink.ts';
import { documentedExamples } from './documentedExamples.ts';
import { drawSchedule } from './drawSchedule.ts';
import { linkFrom } from './linkFrom.ts';
import { openEntry } from './openEntry.ts';
import type { Page } from './Page.ts';
import { scheduleLinks } from './scheduleLinks.ts';
import { statementEntry } from './statementEntry.ts';
import { toPage } from './toPage.ts';
import { tryLink } from './tryLink.ts';

/** The page of an endpoint: what its page says, in its order, with the checks and the verdicts behind each sentence. */
export function endpointPage(spec: Spec, site: Site): Page {
  const route = `endpoints/${spec.id}`;
  const link = linkFrom(route);
  const entries = site.explanations.filter(
    (one): one is ExplainedStatement | ExplainedOpenEntry =>
      (one.kind === 'statement' || one.kind === 'open entry') && one.spec === spec.id,
  );
  const clients = site.clients.filter(({ report, specs }) => report !== undefined && specs.includes(spec.id));
  const asked = site.clients.filter(({ specs }) => specs.includes(spec.id));
  const schedule = spec.backoff?.intervalsSeconds;
  return toPage(
    route,
    {
      title: spec.title,
      description: `What the page says of ${spec.id}, statement by statement, with checks and verdicts.`,
    },
    [
      html`<p><code id="${spec.id}">${spec.id}</code>, revision ${spec.revision}: <code>${spec.method} ${spec.baseUrl}${spec.path}</code></p>
      <p>Every statement of the page in its order, with the checks that verify it and what they found of ${clients.map((client, index) => html`${index > 0 && ', '}${clientLink(client, link)}`)}. <a href="${link(`checks/${spec.id}`)}">All checks</a>, <a href="${link(`scenarios/${spec.id}`)}">all scenarios</a>. <a href="${tryLink(spec.id, 'progress', link)}">Try it</a> in the browser.</p>`,
      ...(schedule === undefined
        ? []
        : [heading(2, 'schedule', 'Polling intervals'), drawSchedule(schedule, scheduleLinks(entries))]),
      heading(2, 'examples', 'Documented examples'),
      ...documentedExamples(spec, site.catalogues.get(spec.id)?.examples ?? []),
      ...spec.sections.flatMap((section): Markup[] => [
        heading(2, `section-${anchorOf(section)}`, section),
        ...entries
          .filter((one) => one.section === section)
          .map((one) =>
            one.kind === 'statement' ? statementEntry(one, clients, link) : openEntry(one, asked, link),
          ),
      ]),
    ],
  );
}
