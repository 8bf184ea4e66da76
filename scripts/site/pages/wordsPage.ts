import { EXIT_CODES } from '../../../src/cli/EXIT_CODES.ts';
import { LEVELS } from '../../../src/spec/Spec.ts';
import { LEVEL_MEANINGS, VERDICT_MEANINGS } from '../data/meanings.ts';
import { heading } from '../html/heading.ts';
import { html } from '../html/html.ts';
import { table } from '../html/table.ts';
import { level } from './level.ts';
import { linkFrom } from './linkFrom.ts';
import type { Page } from './Page.ts';
import { toPage } from './toPage.ts';

/** Exit codes, levels and verdicts. */
export function wordsPage(): Page {
  const route = 'reference/words';
  const link = linkFrom(route);
  return toPage(
    route,
    {
      title: 'Exit codes, levels, verdicts',
      description: 'What the short words of a report and an exit code mean.',
    },
    [
      heading(2, 'exit-codes', 'Exit codes'),
      html`<p>The highest that applies.</p>`,
      table(
        'Exit codes',
        ['code', 'meaning'],
        Object.values(EXIT_CODES).map(({ code, meaning }) => [html`<code>${code}</code>`, meaning]),
      ),
      heading(2, 'levels', 'Levels'),
      html`<p>How strongly a page asks for something: <a href="${link('decisions/levels-follow-the-page')}">why only the page's own levels fail a run</a>.</p>`,
      table(
        'Levels',
        ['level', 'meaning'],
        LEVELS.map((name) => [level(name), LEVEL_MEANINGS[name]]),
      ),
      heading(2, 'verdicts', 'Verdicts'),
      html`<p>What was found: <a href="${link('guides/read-a-report')}">Read a report</a>.</p>`,
      table(
        'Verdicts',
        ['verdict', 'meaning'],
        Object.entries(VERDICT_MEANINGS).map(([name, meaning]) => [
          html`<span class="verdict verdict-${name}">${name}</span>`,
          meaning,
        ]),
      ),
    ],
  );
}
