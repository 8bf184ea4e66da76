import { html } from './html.ts';
import { Markup } from './Markup.ts';

/** A sentence in which code stands between backticks. */
export function withCode(text: string): Markup {
  const parts = text.split('`');
  if (parts.length % 2 === 0) return html`${text}`;
  return new Markup(
    parts.map((part, index) => (index % 2 === 0 ? html`${part}` : html`<code>${part}</code>`)).join(''),
  );
}
