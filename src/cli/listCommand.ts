import type { checksOf as ChecksOf } from '../check/checksOf.ts';
import { neutralise } from '../report/neutralise.ts';
import type { Spec } from '../spec/Spec.ts';
import type { Io } from './Io.ts';
import type { ListKind } from './ListKind.ts';
import { listRows } from './listRows.ts';
import { loadGivenSpecs } from './loadGivenSpecs.ts';

/** `pollspec list`: specs, statements, checks or scenarios, as lines or as JSON. */
export async function listCommand(
  kind: ListKind,
  options: { spec?: string[]; json?: boolean },
  io: Io,
  checksOf: typeof ChecksOf,
): Promise<number> {
  const specs: Spec[] = await loadGivenSpecs(options.spec, io.cwd);
  const rows = specs.flatMap((spec) => listRows(kind, spec, checksOf));
  if (options.json) io.out(`${JSON.stringify(rows, null, 2)}\n`);
  else
    for (const { id, spec, title } of rows)
      io.out(neutralise(`${kind === 'statements' ? `${spec}/${id}` : id}  ${title}\n`));
  return 0;
}
