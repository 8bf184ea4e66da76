import type { Report } from '../../../src/report/Report.ts';
import { html } from '../html/html.ts';
import type { Markup } from '../html/Markup.ts';
import type { SiteClient } from '../runs/SiteClient.ts';
import { clientRoute } from './clientRoute.ts';
import type { linkFrom } from './linkFrom.ts';

/** The verdict that a client got in a check, in one word; what is no pass leads to the reason. */
export function verdictCell(client: SiteClient, check: string, link: ReturnType<typeof linkFrom>): Markup {
  const result = findResult(client.report, check);
  if (result === undefined)
    return html`<span class="verdict verdict-none" title="asked over sockets alone">not run</span>`;
  const { verdict, reading } = result;
  const words = verdict === 'observed' ? `observed: ${reading}` : verdict;
  const sign = html`<span class="verdict verdict-${verdict}">${words}</span>`;
  return verdict === 'pass' ? sign : html`<a href="${link(clientRoute(client), check)}">${sign}</a>`;
}

function findResult(report: Pick<Report, 'results'> | undefined, check: string) {
  return report?.results.find((one) => one.check === check);
}
