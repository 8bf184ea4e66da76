import type { checksOf as ChecksOf } from '../../../src/check/checksOf.ts';
import type { Spec } from '../../../src/spec/Spec.ts';
import type { SiteClient } from './SiteClient.ts';

/**
 * Nothing is told of a client that a run does not bear out.
 * @throws {Error} when the reference does not do what the site says of it, or a report knows other checks than there are
 */
export function refuseDrift(
  clients: readonly SiteClient[],
  specs: readonly Spec[],
  checksOf: typeof ChecksOf,
): void {
  const problems = clients.flatMap((client) => [
    ...(client.kind === 'reference' ? failuresOf(client) : []),
    ...otherChecks(client, specs, checksOf),
  ]);
  if (problems.length === 0) return;
  throw new Error(
    ['The site says what runs do not bear out:', ...problems.map((line) => `  ${line}`)].join('\n'),
  );
}

function failuresOf({ name, report }: SiteClient): string[] {
  return (report?.results ?? [])
    .filter(({ verdict }) => verdict === 'fail' || verdict === 'fault')
    .map(
      ({ check, verdict, message }) =>
        `${name}: expected no failed check, got ${verdict} of ${check}: ${message}`,
    );
}

function otherChecks(
  { name, file, report }: SiteClient,
  specs: readonly Spec[],
  checksOf: typeof ChecksOf,
): string[] {
  if (report === undefined) return [];
  const told = new Set(report.results.map(({ check }) => check));
  const there = specs
    .filter(({ id }) => report.specs.some((one) => one.id === id))
    .flatMap((spec) => checksOf(spec, { seed: report.seed, params: {} }).map(({ id }) => id));
  const missing = there.filter((id) => !told.has(id));
  const gone = [...told].filter((id) => !there.includes(id));
  return [...missing, ...gone].map(
    (id) =>
      `${name}: expected a report of the checks that there are, got another at ${id}; run ${file} again`,
  );
}
