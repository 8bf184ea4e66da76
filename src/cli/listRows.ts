import type { Check } from '../check/Check.ts';
import type { checksOf as ChecksOf } from '../check/checksOf.ts';
import { Catalogue } from '../serve/Catalogue.ts';
import type { NamedScenario } from '../serve/NamedScenario.ts';
import type { Spec } from '../spec/Spec.ts';
import type { ListKind } from './ListKind.ts';

const SEED = 1;

/** One row of a list, with more members by kind. */
export interface ListRow {
  id: string;
  spec: string;
  title: string;
}

/** The rows of one spec. */
export function listRows(kind: ListKind, spec: Spec, checksOf: typeof ChecksOf): ListRow[] {
  const checks = (): Check[] => checksOf(spec, { seed: SEED, params: {}, overSockets: true });
  if (kind === 'specs') return [specRow(spec)];
  if (kind === 'statements')
    return spec.statements.map((one) => ({ spec: spec.id, title: one.text, ...one }));
  if (kind === 'checks') return checks().map(checkRow);
  const served = new Catalogue(spec, checksOf).all.filter(({ check }) => check === undefined);
  return [...served.map((one) => servedRow(spec, one)), ...checks().flatMap(scenarioRows)];
}

function specRow({ id, title, revision, method, baseUrl, path }: Spec): ListRow {
  return Object.assign({ id, spec: id, title }, { revision, method, url: `${baseUrl}${path}` });
}

function checkRow({ id, spec, group, slug, title, level, statements, open, practice }: Check): ListRow {
  return Object.assign(
    { id, spec, title },
    { group, slug, level, statements, open: open ?? null, practice: practice ?? null },
  );
}

/** A scenario of no check: one that `pollspec serve` knows by its name. */
function servedRow({ id: spec }: Spec, { name, title, scenario }: NamedScenario): ListRow {
  const replies = scenario.replies.map(({ label, status }) => ({ label, status }));
  return Object.assign(
    { id: `${spec}/${name}`, spec, title },
    { name, check: null, ops: [], replies, fromSeconds: scenario.fromSeconds ?? null },
  );
}

function scenarioRows({ id, spec, plan }: Check): ListRow[] {
  return plan.waits.map(({ scenario }, index) =>
    Object.assign(
      {
        id: plan.waits.length === 1 ? id : `${id}#${index + 1}`,
        spec,
        title: scenario.replies.map(({ label }) => label).join(' · '),
      },
      {
        name: scenario.name,
        check: id,
        ops: plan.ops,
        replies: scenario.replies.map(({ label, status }) => ({ label, status })),
      },
    ),
  );
}
