import type { checksOf as ChecksOf } from '../check/checksOf.ts';
import { drawExplanation } from '../explain/drawExplanation.ts';
import { explanationsOf } from '../explain/explanationsOf.ts';
import { neutralise } from '../report/neutralise.ts';
import { UsageError } from '../UsageError.ts';
import type { Io } from './Io.ts';
import { loadGivenSpecs } from './loadGivenSpecs.ts';
import { suggest } from './suggest.ts';

/**
 * `pollspec explain`: says everything about a statement, a check, an open entry or a practice; about all that have
 * the id, if there are several.
 * @throws {UsageError} with the nearest id when there is none
 */
export async function explainCommand(
  id: string,
  options: { spec?: string[] },
  io: Io,
  checksOf: typeof ChecksOf,
): Promise<number> {
  const all = explanationsOf(await loadGivenSpecs(options.spec, io.cwd), checksOf);
  const found = all.filter(({ ids }) => ids.includes(id));
  if (found.length === 0) {
    const known = all.flatMap(({ ids }) => ids);
    throw new UsageError(
      `explain ${id}: expected the id of a statement, a check, an open entry or a practice, got ${JSON.stringify(id)}.${suggest(id, known)} \`pollspec list statements\` and \`pollspec list checks\` show them.`,
    );
  }
  io.out(`${found.map((one) => neutralise(drawExplanation(one))).join('\n\n')}\n`);
  return 0;
}
