import type { NamedCheck } from '../../../src/explain/Explanation.ts';
import type { Verdict } from '../../../src/judge/Judgement.ts';
import { html } from '../html/html.ts';
import type { Markup } from '../html/Markup.ts';
import { table } from '../html/table.ts';
import type { SiteClient } from '../runs/SiteClient.ts';
import type { linkFrom } from './linkFrom.ts';
import { specOf } from './specOf.ts';
import { verdictCell } from './verdictCell.ts';

/** More than these are folded, so that a page can still be read down. */
const SHOWN = 6;
/** What counts most comes first. */
const VERDICTS: Verdict[] = ['fault', 'fail', 'observed', 'pass', 'unverified'];

/** The checks behind something, each with a link and with the verdicts of the clients. */
export function checksTable(
  of: string,
  checks: readonly NamedCheck[],
  clients: readonly SiteClient[],
  link: ReturnType<typeof linkFrom>,
): Markup {
  if (checks.length === 0) return html``;
  const rows = checks.map((check) => [
    html`<a href="${link(`checks/${specOf(check.id)}`, check.id)}">${check.title}</a>`,
    ...clients.map((client) => verdictCell(client, check, link)),
  ]);
  const drawn = table(`Checks of ${of}`, ['check', ...clients.map(({ name }) => name)], rows);
  if (checks.length <= SHOWN) return drawn;
  return html`<details><summary>${checks.length} checks${clients.length > 0 && html`: ${countsOf(checks, clients)}`}</summary>${drawn}</details>`;
}

/** Of each client, how many of the checks got which verdict: what it does not fail it need not pass. */
function countsOf(checks: readonly NamedCheck[], clients: readonly SiteClient[]): string {
  const ids = new Set(checks.map(({ id }) => id));
  return clients
    .map(({ name, report }) => {
      const verdicts = (report?.results ?? []).flatMap(({ check, verdict }) =>
        ids.has(check) ? [verdict] : [],
      );
      const counts = VERDICTS.flatMap((one) => {
        const count = verdicts.filter((verdict) => verdict === one).length;
        return count === 0 ? [] : [`${count} ${one}`];
      });
      return `${name} ${counts.length === 0 ? 'not asked' : counts.join(', ')}`;
    })
    .join('; ');
}
