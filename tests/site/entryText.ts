/** The text of a page from the element with the id to the next entry, as a reader sees it, with single spaces. */
export function entryText(html: string, id: string): string {
  const from = html.indexOf(`id="${escapeAttribute(id)}"`);
  if (from < 0) return '';
  const end = html.indexOf('<div class="entry', from);
  return html
    .slice(html.indexOf('>', from) + 1, end < 0 ? undefined : end)
    .replaceAll(/<[^>]*>/g, '')
    .replaceAll(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code)))
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&')
    .replaceAll(/\s+/g, ' ');
}

function escapeAttribute(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('"', '&quot;');
}
