/**
 * A part of Markdown that is folded away.
 * @param summary HTML in one line
 * @param body Markdown
 */
export function details(summary: string, body: string): string {
  return `<details>\n<summary>${summary}</summary>\n\n${body}\n\n</details>`;
}
