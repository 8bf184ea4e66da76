import type { RunRecord } from '../driver/RunRecord.ts';
import type { Judgement } from './Judgement.ts';
import { verdict } from './verdict.ts';

/** Did every reported observation stay as it was handed over? */
export function judgeKept(record: RunRecord): Judgement {
  const wait = record.waits[0];
  const index = wait?.mutated?.[0];
  if (wait !== undefined && wait.mutated === undefined)
    return verdict.unverified('the client hands over copies, so that changes of its own do not show');
  if (wait === undefined || wait.progress.length === 0)
    return verdict.unverified('the client reports nothing while it waits');
  if (index === undefined) return verdict.pass('reported observations stay as they were');
  return verdict.of(
    [
      {
        expected: 'an observation of its own for each report',
        actual: `report ${index + 1} was changed afterwards`,
      },
    ],
    '',
  );
}
