import type { Report, Result } from '../../../src/report/Report.ts';
import { LEVELS } from '../../../src/spec/Spec.ts';
import { heading } from '../html/heading.ts';
import { html } from '../html/html.ts';
import type { Markup } from '../html/Markup.ts';
import { table } from '../html/table.ts';
import type { SiteClient } from '../runs/SiteClient.ts';
import type { Site } from '../Site.ts';
import { level } from './level.ts';
import { linkFrom } from './linkFrom.ts';
import type { Page } from './Page.ts';
import { reportRoute } from './reportRoute.ts';
import { toPage } from './toPage.ts';

/** In the order in which people look for them. */
const VERDICTS = ['fail', 'fault', 'observed', 'unverified'] as const;
const TITLES: Record<(typeof VERDICTS)[number], string> = {
  fail: 'Failed',
  fault: 'Faults of Pollspec',
  observed: 'Observed where the page is open',
  unverified: 'Unverified',
};

/** The report of a client that was run whole. */
export function clientPage(
  client: SiteClient & { report: NonNullable<SiteClient['report']> },
  { specs }: Pick<Site, 'specs'>,
): Page {
  const { report } = client;
  const route = `clients/${client.slug}`;
  const link = linkFrom(route);
  const titles = new Map(specs.map(({ id, title }) => [id, title]));
  const { summary, failOn } = report;
  return toPage(route, { title: client.name, description: `The report of a real run of ${client.name}.` }, [
    html`${client.about !== '' && html`<p>${client.about}</p>`}
      ${client.notes !== undefined && html`<p><a href="${link(`source/${client.notes}`)}">What its source shows</a>, and what its adapter decides.</p>`}
      <p><a href="${link(reportRoute(client))}" target="_self">The whole report, with pictures</a>: the page that <code>pollspec test --html</code> writes.</p>
      <p class="conclusion">${summary.conforms ? 'Conforms' : 'Does not conform'} at ${failOn.join(', ')}: ${summary.pass} pass, ${summary.fail} fail, ${summary.observed} observed, ${summary.unverified} unverified of ${summary.expected} checks. <a href="${link(`source/${client.file}`)}">${client.file}</a></p>`,
    html`<p>Judged against ${report.specs.map(({ id }, index) => html`${index > 0 && ', '}<a href="${link(`endpoints/${id}`)}">${titles.get(id) ?? id}</a>`)}; driver ${report.driver}, ${report.clock} clock, seed ${report.seed}.</p>`,
    countsTable(report),
    ...VERDICTS.flatMap((verdict) => {
      const own = report.results.filter((result) => result.verdict === verdict);
      if (own.length === 0) return [];
      return [
        heading(2, verdict, `${TITLES[verdict]} (${own.length})`),
        ...byLevel(own).map((result) => entry(result, link)),
      ];
    }),
  ]);
}

function countsTable({ summary }: Pick<Report, 'summary'>): Markup {
  const names = ['pass', ...VERDICTS] as const;
  return table(
    'Verdicts by level',
    ['level', ...names],
    LEVELS.filter((name) => names.some((verdict) => summary.byLevel[name][verdict] > 0)).map((name) => [
      level(name),
      ...names.map((verdict) => summary.byLevel[name][verdict]),
    ]),
  );
}

function byLevel(results: readonly Result[]): Result[] {
  return results.toSorted((a, b) => LEVELS.indexOf(a.level) - LEVELS.indexOf(b.level));
}

function entry(result: Result, link: ReturnType<typeof linkFrom>): Markup {
  const { check, spec, title, verdict, reading, message, findings, timeline } = result;
  return html`<div class="entry">
    ${heading(3, check, check)}
    <p>${level(result.level)} <a href="${link(`checks/${spec}`, check)}">${title}</a></p>
    <p><span class="verdict verdict-${verdict}">${verdict}</span> ${reading !== null && html`<code>${reading}</code> `}${message.split('\n').map((line, index) => html`${index > 0 && html`<br>`}${line}`)}</p>
    ${findings.length > 0 && html`<ul>${findings.map(({ expected, actual, exchange, pointer }) => html`<li>expected ${expected}, got ${actual}${exchange !== undefined && ` at exchange ${exchange}`}${pointer !== undefined && `, ${pointer}`}</li>`)}</ul>`}
    ${timeline !== null && html`<pre class="timeline" tabindex="0"><code>${timeline}</code></pre>`}
  </div>`;
}
