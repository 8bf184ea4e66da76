import { drawHtml } from '../../report/drawHtml.ts';
import { drawJUnit } from '../../report/junit/drawJUnit.ts';
import { drawMarkdown } from '../../report/markdown/drawMarkdown.ts';
import type { Report } from '../../report/Report.ts';
import { readPageTemplate } from '../../report/readPageTemplate.ts';
import type { Spec } from '../../spec/Spec.ts';

/** What a file of a report is drawn from. */
export interface Drawable {
  report: Report;
  /** Specs by id, for the words of the statements; what is missing is drawn without them. */
  specs: ReadonlyMap<string, Spec>;
}

interface Output {
  /** For the help of the command line. */
  help: string;
  /** The whole text of the file. */
  draw(drawable: Drawable): string | Promise<string>;
}

/**
 * Every file that a report can be written to, by the option (and the member of the configuration) that names it. An
 * entry here is all that another one takes.
 */
export const OUTPUTS = {
  /** Where to write the report as JSON. With several clients, `-1`, `-2`, ... is put before the ending. */
  json: {
    help: 'write the report as JSON',
    draw: ({ report }) => `${JSON.stringify(report, null, 2)}\n`,
  },
  /** Where to write the report as JUnit XML; likewise. */
  junit: {
    help: 'write the report as JUnit XML',
    draw: ({ report, specs }) => drawJUnit(report, specs),
  },
  /** Where to write the report as an HTML page that needs nothing else; likewise. */
  html: {
    help: 'write the report as an HTML page that needs nothing else',
    draw: async ({ report, specs }) => drawHtml([{ file: '', report }], specs, await readPageTemplate()),
  },
  /** Where to write the report as Markdown, as GitHub shows it; likewise. */
  markdown: {
    help: 'write the report as Markdown',
    draw: ({ report, specs }) => drawMarkdown(report, { specs }),
  },
} satisfies Record<string, Output>;
