import { escapeHtml } from './escapeHtml.ts';
import { Markup } from './Markup.ts';

export type HtmlValue = Markup | string | number | readonly HtmlValue[] | undefined | false;

/** HTML from a template; whatever is put in is escaped, unless it is HTML. */
export function html(strings: TemplateStringsArray, ...values: HtmlValue[]): Markup {
  const text = strings.reduce((before, part, index) => `${before}${show(values[index - 1])}${part}`);
  // Lines are broken between elements alone; a blank one would end the block of HTML in Markdown.
  return new Markup(text.replaceAll(/\n\s*/g, '\n').replaceAll(/^\n|\n$/g, ''));
}

function show(value: HtmlValue): string {
  if (value === undefined || value === false) return '';
  if (value instanceof Markup) return value.text;
  if (typeof value === 'object') return value.map(show).join('');
  return escapeHtml(String(value));
}
