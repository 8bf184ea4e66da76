/** A broken client and the ids of the checks that it fails. */
export interface Row {
  name: string;
  fails: readonly string[];
}

/** The kill matrix as Markdown: what fails each check, and what each broken client fails. */
export function drawMatrix(rows: readonly Row[]): string {
  const ids = [...new Set(rows.flatMap(({ fails }) => fails))].toSorted();
  const byCheck = ids.map((id) => [
    id,
    rows
      .filter(({ fails }) => fails.includes(id))
      .map(({ name }) => name)
      .toSorted()
      .join(', '),
  ]);
  const byClient = rows
    .toSorted((a, b) => (a.name < b.name ? -1 : 1))
    .map(({ name, fails }) => [name, fails.toSorted().join(', ')]);
  return [
    '# Which broken client fails which check',
    '',
    `The kill matrix: ${rows.length} broken clients fail ${ids.length} checks. Each is held to exactly these by a test: it fails no other.`,
    '',
    '## By check',
    '',
    ...table(['check', 'failed by'], byCheck),
    '',
    '## By broken client',
    '',
    ...table(['broken client', 'fails'], byClient),
    '',
  ].join('\n');
}

function table(head: string[], rows: string[][]): string[] {
  return [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`);
}
