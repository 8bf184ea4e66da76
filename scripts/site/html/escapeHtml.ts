const ENTITIES: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
  // Vue would take two braces for an expression.
  '{': '&#123;',
  '}': '&#125;',
  // A blank line would end the block of HTML in Markdown.
  '\n': '&#10;',
  '\r': '&#13;',
};

/** Text as it may stand anywhere in HTML that goes through Markdown and Vue. */
export function escapeHtml(text: string): string {
  return text.replaceAll(/[&<>"'{}\n\r]/g, (character) => ENTITIES[character] ?? character);
}
