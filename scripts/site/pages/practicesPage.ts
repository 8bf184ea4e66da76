import type { ExplainedPractice } from '../../../src/explain/Explanation.ts';
import { heading } from '../html/heading.ts';
import { html } from '../html/html.ts';
import type { Site } from '../Site.ts';
import { checksTable } from './checksTable.ts';
import { level } from './level.ts';
import { linkFrom } from './linkFrom.ts';
import type { Page } from './Page.ts';
import { toPage } from './toPage.ts';

/** Sound practice that no page asks for. */
export function practicesPage({ explanations, clients }: Site): Page {
  const route = 'practices';
  const link = linkFrom(route);
  const reference = clients.filter(({ kind }) => kind === 'reference');
  return toPage(
    route,
    { title: 'Practices', description: 'Sound practice that no page asks for, and the checks behind it.' },
    [
      html`<p>Sound practice that no page asks for. The checks behind it are advice, and fail no run unless <code>--fail-on</code> says so: <a href="${link('decisions/levels-follow-the-page')}">why</a>.</p>`,
      ...explanations
        .filter((one): one is ExplainedPractice => one.kind === 'practice')
        .map(
          (one) => html`<div class="entry">
          ${heading(2, one.id, one.id)}
          <p>${level(one.level)} ${one.words}</p>
          ${checksTable(one.id, one.checks, reference, link)}
        </div>`,
        ),
    ],
  );
}
