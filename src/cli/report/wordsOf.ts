import { neutraliseLine } from '../../report/neutraliseLine.ts';
import type { Report } from '../../report/Report.ts';
import type { Spec } from '../../spec/Spec.ts';
import type { Io } from '../Io.ts';

/**
 * The specs whose words reports are drawn with. One of another revision than a client was judged by says other things
 * than were asked: it is left out, and the user is told.
 */
export function wordsOf(
  reports: readonly Report[],
  specs: ReadonlyMap<string, Spec>,
  io: Pick<Io, 'err'>,
): ReadonlyMap<string, Spec> {
  const isOther = ({ id, revision }: Spec): boolean => {
    const judged = reports.flatMap((report) => report.specs).filter((spec) => spec.id === id);
    const other = judged.find((spec) => spec.revision !== revision);
    if (other === undefined) return false;
    io.err(
      `pollspec: ${neutraliseLine(`${id}: a report is of revision ${other.revision}, and the spec at hand of ${revision}`)}. What its statements say is left out.\n`,
    );
    return true;
  };
  return new Map([...specs].filter(([, spec]) => !isOther(spec)));
}
