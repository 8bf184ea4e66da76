import type { ExplainedCheck } from '../../../src/explain/Explanation.ts';
import { howFollowed } from '../../../src/explain/howFollowed.ts';
import type { Spec } from '../../../src/spec/Spec.ts';
import { tryChecksOf } from '../../../src/try/tryChecksOf.ts';
import { heading } from '../html/heading.ts';
import { html } from '../html/html.ts';
import type { Markup } from '../html/Markup.ts';
import type { SiteClient } from '../runs/SiteClient.ts';
import type { Site } from '../Site.ts';
import { level } from './level.ts';
import { linkFrom } from './linkFrom.ts';
import type { Page } from './Page.ts';
import { toPage } from './toPage.ts';
import { tryLink } from './tryLink.ts';
import { verdictCell } from './verdictCell.ts';

/** Every check of a spec by group: what it asks, why, of which script, and what was found. */
export function checksPage(spec: Spec, site: Site): Page {
  const route = `checks/${spec.id}`;
  const link = linkFrom(route);
  const checks = site.explanations.filter(
    (one): one is ExplainedCheck => one.kind === 'check' && one.spec === spec.id,
  );
  const clients = site.clients.filter(({ report, specs }) => report !== undefined && specs.includes(spec.id));
  // Some show over sockets alone.
  const tried = new Map(tryChecksOf(spec).map(({ id, group, slug }) => [id, `${group}/${slug}`]));
  return toPage(
    route,
    {
      title: `Checks: ${spec.title}`,
      description: `Every check of ${spec.id}: its question, its script and its verdicts.`,
    },
    [
      html`<p>${checks.length} checks of <a href="${link(`endpoints/${spec.id}`)}">${spec.title}</a>. Each is one question in one case, and its id stays the same.</p>`,
      ...[...new Set(checks.map(({ group }) => group))].flatMap((group) => [
        heading(2, group, group),
        ...checks
          .filter((one) => one.group === group)
          .map((one) => checkEntry(one, clients, { broken: site.broken, scenario: tried.get(one.id) }, link)),
      ]),
    ],
  );
}

function checkEntry(
  one: ExplainedCheck,
  clients: readonly SiteClient[],
  { broken, scenario }: { broken: Site['broken']; scenario: string | undefined },
  link: ReturnType<typeof linkFrom>,
): Markup {
  const { spec, asks, practice, scripts } = one;
  const failing = broken.filter(({ fails }) => fails.includes(one.id)).map(({ name }) => name);
  const endpoint = (id: string) => link(`endpoints/${spec}`, `${spec}/${id}`);
  return html`<div class="entry">
    ${heading(3, one.id, one.ids[1] ?? one.id)}
    <p>${level(one.level)} ${one.words}</p>
    <dl>
    ${one.verifies.map(
      (statement) =>
        html`<dt>verifies</dt><dd><a href="${endpoint(statement.id)}">${statement.id}</a> ${level(statement.level)} ${statement.words}</dd>`,
    )}
    ${asks !== undefined && html`<dt>asks which reading is taken of</dt><dd><a href="${endpoint(asks.id)}">${asks.id}</a> ${asks.words}</dd>`}
    ${practice !== undefined && html`<dt>stands for the practice</dt><dd><a href="${link('practices', practice.id)}">${practice.id}</a> ${practice.words}</dd>`}
    <dt>the server answers</dt>
    ${scripts.map((script, index) => html`<dd${scripts.length > 1 && html` id="${one.id}#${index + 1}"`}>${index > 0 && `${howFollowed(one)}: `}${script}</dd>`)}
    ${clients.length > 0 && html`<dt>found</dt>${clients.map((client) => html`<dd>${client.name} ${verdictCell(client, one, link)}</dd>`)}`}
    <dt>failed by</dt><dd>${failing.length === 0 ? 'no broken client of this page' : html`<a href="${link('reference/broken-clients')}?check=${encodeURIComponent(one.id)}">${failing.length} broken ${failing.length === 1 ? 'client' : 'clients'}</a>: ${failing.join(', ')}`}</dd>
    <dt>run it</dt><dd><code>${one.command}</code></dd>
    ${scenario !== undefined && html`<dt>try it</dt><dd><a href="${tryLink(spec, scenario, link)}">in the browser</a></dd>`}
    </dl>
  </div>`;
}
