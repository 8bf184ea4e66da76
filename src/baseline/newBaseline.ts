import { stringify } from 'yaml';

/**
 * The text of a baseline without failures.
 * @param schema where its JSON Schema is, relative to its file
 */
export function newBaseline(client: string, schema: string): string {
  return `# yaml-language-server: $schema=${schema}\n${stringify({ client })}failures: []\n`;
}
