import { brokenClients } from './brokenClients.ts';
import type { Row } from './drawMatrix.ts';
import { brokenPrograms } from './processes/brokenPrograms.ts';

/** Every broken client, in process and in other languages, with the ids of the checks that it fails. */
export async function brokenRows(): Promise<Row[]> {
  const programs = brokenPrograms.map(({ command, spec, fails }) => ({
    name: command.replace(/^.*processes\//, ''),
    fails: Object.entries(fails).flatMap(([group, slugs]) => slugs.map((slug) => `${spec}/${group}/${slug}`)),
  }));
  const clients = (await brokenClients()).map(({ fault, fails }) => ({ name: fault, fails }));
  return [...clients, ...programs];
}
