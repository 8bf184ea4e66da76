import type { SiteClient, SiteClientKind } from '../runs/SiteClient.ts';

/** What others wrote comes first; what was written to be counted, last. */
const WORDS: [SiteClientKind, (count: number) => string][] = [
  ['published', (count) => `${count} published`],
  ['reference', () => 'the reference'],
  ['example', (count) => `${count} ${count === 1 ? 'example' : 'examples'}`],
  ['shown', (count) => `${count} written for the tests`],
];

/** How many clients of each kind there are, such as `the reference, 1 example, 10 written for the tests`. */
export function countClients(clients: readonly Pick<SiteClient, 'kind'>[]): string {
  const counts = WORDS.flatMap(([kind, words]) => {
    const count = clients.filter((client) => client.kind === kind).length;
    return count === 0 ? [] : [words(count)];
  });
  return counts.length === 0 ? 'no client that was run' : counts.join(', ');
}
